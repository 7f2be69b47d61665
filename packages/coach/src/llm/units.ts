/** What a number counts. `share` is a fraction of one, as it stands in the data; `count` is of things, or of things a minute. */
export type Unit = 'percent' | 'share' | 'words' | 'semitones' | 'degrees' | 'decibels' | 'points' | 'count';

const OF_METRICS: ReadonlyMap<string, Unit> = new Map([
  ['%', 'percent'],
  ['words/min', 'words'],
  ['words', 'words'],
  ['semitones', 'semitones'],
  ['deg', 'degrees'],
  ['dB', 'decibels'],
  ['dBFS', 'decibels'],
  ['points', 'points'],
  ['of 10', 'points'],
  ['grade', 'points'],
  ['1/min', 'count'],
  ['per 100 words', 'count'],
  ['syllables/s', 'count'],
  ['times', 'count'],
  ['findings', 'count'],
  ['phrases', 'count'],
  ['questions', 'count'],
]);

/** What the values of a metric count, by its unit; null for bare numbers such as ratios. */
export const unitOfMetric = (unit: string): Unit | null => OF_METRICS.get(unit) ?? null;

/** What a score is out of, by the unit of its metric. */
export const scaleOfMetric = (unit: string): number | null =>
  unit === 'points' ? 100 : unit === 'of 10' ? 10 : unit === 'of 4' ? 4 : unit === 'luma' ? 255 : null;

const WRITTEN: readonly (readonly [RegExp, Unit])[] = [
  [/^ ?(?:%|(?:per ?cent|percentage)\b)/iu, 'percent'],
  [/^[ -]?(?:words?\b|wpm\b)/iu, 'words'],
  [/^[ -]?(?:semitones?|half tones?)\b/iu, 'semitones'],
  [/^(?: ?°|[ -]?(?:degrees?|deg)\b)/iu, 'degrees'],
  [/^ ?(?:dB|dBFS|decibels?)\b/iu, 'decibels'],
  [/^[ -]?(?:points?|marks?)\b/iu, 'points'],
];

/** Seconds in one of a unit of time. */
const TIMES: readonly (readonly [RegExp, number])[] = [
  [/^ ?(?:ms|milliseconds?)\b/iu, 0.001],
  [/^[ -]?(?:s|secs?|seconds?)\b/iu, 1],
  [/^[ -]?(?:mins?|minutes?)\b/iu, 60],
  [/^[ -]?(?:h|hours?)\b/iu, 3600],
];

/** Words that go on with the sentence, and name nothing that is counted. */
const GOES_ON =
  /^(?:[^\p{L}]|$|(?:a|an|per|at|on|in|and|to|or|out|of|against|while|is|are|was|here|which|that|for|from|with|by|when|go|goes|so|but|the|each|every|throughout|after|before|again|more|less|overall|it|they|this|these|those|you|we|as|than|if|because|since|around|near|up|down)\b)/iu;

/** A second number of the same unit: "3 to 5 seconds", "100–165 words". */
const AND_ANOTHER = /^(?: ?[–-] ?| (?:to|and|or) )\d[\d.,]*/u;

export interface Written {
  unit: Unit | null;
  /** Seconds in one, for a length of time. */
  seconds: number | null;
}

/** The unit that follows a number; `after` starts right behind it. A thing that is named makes it a count. */
export function unitAfter(after: string): Written {
  const rest = after.replace(AND_ANOTHER, '');
  const time = TIMES.find(([pattern]) => pattern.test(rest));
  if (time) return { unit: null, seconds: time[1] };
  const written = WRITTEN.find(([pattern]) => pattern.test(rest));
  if (written) return { unit: written[1], seconds: null };
  return { unit: GOES_ON.test(rest.replace(/^[ -]/u, '')) ? null : 'count', seconds: null };
}
