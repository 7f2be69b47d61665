import { definitionOf } from './catalogue.ts';

/**
 * Where rounding carries a value over an end of the good band that it does not reach: that end and its side, so that a text says "just under
 * 2" and not "2", which would be good. null everywhere else.
 */
export function justBeside(id: string, value: number, rounded: number): { side: 'under' | 'over'; end: number } | null {
  const good = definitionOf(id)?.bands.find(({ tone }) => tone === 'good');
  if (good?.from !== undefined && value < good.from && rounded >= good.from) return { side: 'under', end: good.from };
  if (good?.to !== undefined && value > good.to && rounded <= good.to) return { side: 'over', end: good.to };
  return null;
}
