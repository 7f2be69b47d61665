import { unitText } from '@impact/insight/metrics/value-text';

/** The name of a quantity with its unit, unless the name says it already: "Pace, words/min", "Grammar findings". */
export function labelWithUnit({ id, label }: { id: string; label: string }): string {
  const unit = unitText(id);
  return unit === '' || label.toLowerCase().includes(unit.toLowerCase()) || unit === 'luma'
    ? label
    : `${label}, ${unit}`;
}
