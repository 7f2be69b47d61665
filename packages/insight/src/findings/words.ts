import type { Span } from '@impact/report/span';

/** A moment as a player shows it: "1:05", or "1:02:05" past the hour. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const padded = `${rest}`.padStart(2, '0');
  return hours > 0 ? `${hours}:${`${minutes}`.padStart(2, '0')}:${padded}` : `${minutes}:${padded}`;
}

/** Up to four moments in brackets: "(0:12, 1:30)", "(0:12, 1:30, 2:04, 2:40 …)". */
export function moments(spans: readonly Pick<Span, 'start'>[]): string {
  const shown = [...spans].sort((a, b) => a.start - b.start).slice(0, 4);
  return `(${shown.map(({ start }) => clock(start)).join(', ')}${spans.length > 4 ? ' …' : ''})`;
}

/** Up to three moments in a sentence: "0:12", "0:12 and 1:30", "0:12, 1:30 and 2:04". */
export function clocks(spans: readonly Pick<Span, 'start'>[]): string {
  const [last, ...before] = [...spans]
    .sort((a, b) => a.start - b.start)
    .slice(0, 3)
    .map(({ start }) => clock(start))
    .reverse();
  return before.length === 0 ? (last ?? '') : `${before.reverse().join(', ')} and ${last}`;
}

/** A length of time: "2.6 s", "14 s". */
export const seconds = (length: number): string => `${length < 9.95 ? length.toFixed(1) : Math.round(length)} s`;

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A small count in words. */
export const count = (number: number): string => NUMBERS[number] ?? `${number}`;

/** "once", "twice", "three times". */
export const times = (number: number): string =>
  number === 1 ? 'once' : number === 2 ? 'twice' : `${count(number)} times`;

/** The first letter large. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** Words of the recording as a quotation: cut to what fits a sentence, and without the mark that they end with. */
export function quoted(text: string): string {
  if (text.length > 80) return `“${text.slice(0, 79).trimEnd()}…”`;
  let end = text.length;
  while (end > 0 && '.,;: '.includes(text.charAt(end - 1))) end--;
  return `“${text.slice(0, end)}”`;
}
