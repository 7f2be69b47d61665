import type { Metric } from '@impact/report/metric';
import { clock } from './time.ts';

type Detail = NonNullable<Metric['detail']>[string];

/** One line of what belongs to a metric alone: `most used` – `team × 2, tickets × 2`. */
export interface Fact {
  label: string;
  text: string;
}

/** Entries of a list that are shown. */
const MOST = 8;

/** What a metric's `detail` holds, in words; what is empty or null has nothing to tell. */
export function factsOf(detail: Metric['detail']): Fact[] {
  return Object.entries(detail ?? {}).flatMap(([key, value]) => {
    const text = inWords(value);
    return text === '' ? [] : [{ label: label(key), text }];
  });
}

/** `visible_seconds` and `firstHalfMinute` as words. */
const label = (key: string): string =>
  key.replaceAll('_', ' ').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function inWords(value: Detail): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(Math.round(value * 100) / 100);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value.replaceAll('_', ' ');
  if (Array.isArray(value)) return listed(value);
  const { text, word, count, start, end: _end, times, ...rest } = value;
  const at = typeof start === 'number' ? ` (${clock(start)})` : '';
  if (typeof text === 'string') return `“${text}”${at}`;
  if (typeof word === 'string') return `${word} × ${inWords(count ?? null)}${moments(times)}`;
  const parts = Object.entries(rest).flatMap(([key, entry]) => {
    const part = inWords(entry);
    return part === '' ? [] : [`${label(key)} ${part}`];
  });
  return `${parts.join(', ')}${at}`;
}

function listed(values: readonly Detail[]): string {
  const shown = values
    .slice(0, MOST)
    .map(inWords)
    .filter((text) => text !== '');
  const more = values.length - MOST;
  return `${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

function moments(times: Detail | undefined): string {
  if (!Array.isArray(times)) return '';
  return ` (${times
    .slice(0, MOST)
    .map((time) => (typeof time === 'number' ? clock(time) : ''))
    .join(', ')})`;
}
