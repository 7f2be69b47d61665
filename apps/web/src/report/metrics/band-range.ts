import type { Band } from '@impact/insight/metrics/bands';

/** From where to where a band reaches: "≤ 100", "100–165", "≥ 0.7"; shares as percent. */
export function bandRange({ from, to }: Pick<Band, 'from' | 'to'>, unit: string): string {
  const shown = (value: number) =>
    unit === 'share' ? `${Math.round(value * 100)} %` : String(value).replace('-', '−');
  if (from === undefined) return to === undefined ? '' : `≤ ${shown(to)}`;
  return to === undefined ? `≥ ${shown(from)}` : `${shown(from)} – ${shown(to)}`;
}
