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
  const unit = unitText(id);
  return `${numberText(id, value)}${unit === '' ? '' : ` ${unit}`}`;
}

/** The unit that stands behind a number: that of the catalogue; none of a share, whose number has its own, of a ratio or of a scale. */
export function unitText(id: string): string {
  const unit = definitionOf(id)?.unit ?? '';
  return ['share', 'ratio', '−1…1'].includes(unit) ? '' : unit.replace(/^1\//, 'per ');
}
