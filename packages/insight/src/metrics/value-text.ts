import { definitionOf } from './catalogue.ts';

/** A value of a metric as a number with the digits of the catalogue; a share in percent: "0.62" as "62 %". Never a negative zero. */
export function numberText(id: string, value: number): string {
  const definition = definitionOf(id);
  if (!definition) return `${value}`;
  const { unit, decimals } = definition;
  const text = unit === 'share' ? `${Math.round(100 * value)} %` : value.toFixed(decimals);
  return /[1-9]/.test(text) ? text.replace('-', '−') : text.replace('-', '');
}

/** The same with its unit. */
export function valueText(id: string, value: number): string {
  const unit = unitText(id, value);
  return `${numberText(id, value)}${unit === '' ? '' : ` ${unit}`}`;
}

/**
 * The unit that stands behind a number: that of the catalogue, and of `value` 1 in the singular; none of a share, whose number has its own,
 * of a ratio or of a scale.
 */
export function unitText(id: string, value?: number): string {
  const unit = definitionOf(id)?.unit ?? '';
  if (['share', 'ratio', '−1…1'].includes(unit)) return '';
  const behind = value === undefined ? unit : unitBehind(unit, numberText(id, value));
  return behind.replace(/^1\//, 'per ');
}

const OF_ONE: Readonly<Record<string, string>> = {
  times: 'time',
  findings: 'finding',
  words: 'word',
  questions: 'question',
  phrases: 'phrase',
  points: 'point',
};

/** A unit as it stands behind a number that is shown so: "times", but "1 time". */
export const unitBehind = (unit: string, number: string): string => (number === '1' ? (OF_ONE[unit] ?? unit) : unit);
