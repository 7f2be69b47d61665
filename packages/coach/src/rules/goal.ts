import { definitionOf } from '@impact/insight/metrics/catalogue';
import { justBeside } from '@impact/insight/metrics/just-beside';
import { percent, rounded } from './wording.ts';

/**
 * A value as it is written in a text: a share in percent, an angle in degrees; "just under 2" where rounding would carry it into the good band.
 */
export function figure(id: string, value: number): string {
  const text = shown(id, value);
  const scale = text.endsWith('%') ? 100 : 1;
  const beside = justBeside(id, value, Number.parseFloat(text) / scale);
  return (beside ? `just ${beside.side} ${shown(id, beside.end)}` : text).replace('-', '−');
}

/** "1 pause", "just over 1 pause", "2.4 pauses": a measured rate with what it counts. */
export const rateOf = (id: string, value: number, one: string): string =>
  `${figure(id, value)} ${isOne(figure(id, value)) ? one : `${one}s`}`;

/** Whether a figure, or a rate, is about one: the verb behind it goes by that. */
export const isOne = (text: string): boolean => /^(?:just (?:under|over) )?1(?: |$)/u.test(text);

function shown(id: string, value: number): string {
  switch (definitionOf(id)?.unit) {
    case 'share':
    case 'ratio':
      return percent(value);
    case 'deg':
      return `${rounded(value)}°`;
    case 'points':
    case 'luma':
    case 'dBFS':
    case 'words/min':
      return `${Math.round(value)}`;
    default:
      return rounded(value);
  }
}

/**
 * What to aim for with a metric, by the good band of the catalogue: "100 to 165", "up to 5", "at least 60 %". An end of the band beyond
 * which there is no other band is no limit. Empty where the metric has no good band.
 */
export function goal(id: string): string {
  const bands = definitionOf(id)?.bands ?? [];
  const good = bands.find(({ tone }) => tone === 'good');
  const from = bands.some(({ to }) => to !== undefined && to === good?.from) ? good?.from : undefined;
  const to = bands.some((band) => band.from !== undefined && band.from === good?.to) ? good?.to : undefined;
  if (from !== undefined && to !== undefined) {
    return `${figure(id, from).replace(/ %$|°$/u, '')} to ${figure(id, to)}`;
  }
  if (to !== undefined) return `up to ${figure(id, to)}`;
  return from === undefined ? '' : `at least ${figure(id, from)}`;
}

/** The one limit of a good band that is open at its other end: "5", "60 %". */
export const limit = (id: string): string => goal(id).replace(/^up to |^at least /u, '');
