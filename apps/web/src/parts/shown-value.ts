import { numberText } from '@impact/insight/metrics/value-text';

export const INDEX = 'confidence.index';

/** A value with the digits that are shown of it; the confidence index is no metric of the catalogue, and is shown whole. */
export const shownText = (id: string, value: number): string =>
  id === INDEX ? `${Math.round(value)}` : numberText(id, value);

/** The value that is read there: 0.62 of "62 %", so that a difference is that of the numbers on the page. */
export function shownValue(id: string, value: number): number {
  const text = shownText(id, value).replace('−', '-');
  return text.endsWith('%') ? Number.parseFloat(text) / 100 : Number.parseFloat(text);
}
