import type { Span } from '@impact/report/span';
import { summaryOf, type Values, valueAt } from '../track-values.ts';
import type { Lane } from './lanes.ts';

/** What a row says of one moment, before it is put into words; null where nothing was measured. */
export type Reading =
  | { kind: 'numbers'; values: (number | null)[] }
  | { kind: 'state'; on: boolean }
  | { kind: 'share'; name: string; share: number }
  | { kind: 'text'; text: string; filler: boolean }
  | null;

/** The last of the spans that begins by a moment and has not ended. They are in order of time. */
export function spanAt<T extends Span>(spans: readonly T[], seconds: number): T | null {
  const last = spans[firstAfter(spans, seconds) - 1];
  return last && seconds <= last.end ? last : null;
}

/** Number of the first span that begins after a moment. */
export function firstAfter(spans: readonly Span[], seconds: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const half = (low + high) >> 1;
    if ((spans[half]?.start ?? 0) <= seconds) low = half + 1;
    else high = half;
  }
  return low;
}

export function readingAt(lane: Lane, seconds: number): Reading {
  switch (lane.kind) {
    case 'curve': {
      const values = lane.series.map((series) => valueAt(series.values, lane.grid, seconds));
      return values.every((value) => value === null) ? null : { kind: 'numbers', values };
    }
    case 'state': {
      const value = valueAt(lane.values, lane.grid, seconds);
      return value === null ? null : { kind: 'state', on: value >= 0.5 };
    }
    case 'shares':
      return largest(lane.classes.map(({ name, values }) => ({ name, share: valueAt(values, lane.grid, seconds) })));
    case 'spans': {
      const span = spanAt(lane.spans, seconds);
      return span && { kind: 'text', text: span.name, filler: false };
    }
    case 'words': {
      const word = spanAt(lane.words, seconds);
      return word && { kind: 'text', text: word.text, filler: word.filler };
    }
  }
}

function largest(classes: readonly { name: string; share: number | null }[]): Reading {
  let most: { name: string; share: number } | null = null;
  for (const { name, share } of classes)
    if (share !== null && (most === null || share > most.share)) most = { name, share };
  return most && { kind: 'share', ...most };
}

/** What a row says of a stretch: means of quantities, the share of time that a state is on, words said and how many of them are fillers. */
export type Summary =
  | { kind: 'numbers'; values: ({ mean: number; low: number; high: number } | null)[] }
  | { kind: 'on'; share: number }
  | { kind: 'shares'; shares: { name: string; share: number }[] }
  | { kind: 'names'; names: string[] }
  | { kind: 'words'; words: number; fillers: number }
  | null;

export function summaryIn(lane: Lane, from: number, to: number): Summary {
  const mean = (values: Values) => ('grid' in lane ? summaryOf(values, lane.grid, from, to) : null);
  switch (lane.kind) {
    case 'curve': {
      const values = lane.series.map((series) => mean(series.values));
      return values.every((value) => value === null) ? null : { kind: 'numbers', values };
    }
    case 'state': {
      const summary = mean(lane.values);
      return summary && { kind: 'on', share: summary.mean };
    }
    case 'shares': {
      const shares = lane.classes.flatMap(({ name, values }) => {
        const summary = mean(values);
        return summary ? [{ name, share: summary.mean }] : [];
      });
      return shares.length === 0 ? null : { kind: 'shares', shares };
    }
    case 'spans': {
      const names = new Set(lane.spans.filter(({ start, end }) => end > from && start < to).map(({ name }) => name));
      return names.size === 0 ? null : { kind: 'names', names: [...names] };
    }
    case 'words': {
      const own = lane.words.slice(firstAfter(lane.words, from - 1e-9), firstAfter(lane.words, to - 1e-9));
      return { kind: 'words', words: own.length, fillers: own.filter(({ filler }) => filler).length };
    }
  }
}
