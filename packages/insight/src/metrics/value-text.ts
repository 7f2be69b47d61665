import { definitionOf } from './catalogue.ts';

/** A value of a metric as a reader sees it: "0.62" of a share as "62 %", with the digits and the unit of the catalogue. */
export function valueText(id: string, value: number): string {
  const definition = definitionOf(id);
  if (!definition) return `${value}`;
  const { unit, decimals } = definition;
  if (unit === 'share') return `${Math.round(100 * value)} %`;
  return `${value.toFixed(decimals)} ${unit}`;
}
