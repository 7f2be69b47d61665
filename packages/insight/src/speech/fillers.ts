import type { Metric, Reliability } from '@impact/report/metric';
import type { Span } from '@impact/report/span';
import type { Word } from '@impact/report/transcript';
import { NOT_ENGLISH } from '../language/not-english.ts';
import { bandAt } from '../metrics/catalogue.ts';
import { measuredMetric } from '../metrics/measured.ts';
import { FILLERS_LEFT_OUT } from '../metrics/untold.ts';
import { totalSeconds } from './span-sets.ts';
import { NO_WORD_TIMES, type SpeechTimeline } from './timeline.ts';

/** One filler as it was said: "um", "you know". */
export interface Filler extends Span {
  word: string;
}

/** Fillers of two words, which are marked word by word. */
const PAIRS = new Set(['you know', 'i mean', 'sort of', 'kind of']);
/** Moments of one filler, and spans of evidence, that a report lists. */
const LISTED = 100;

/** Hesitations by their letters, each letter once however long it was drawn out. */
const HESITATIONS: Readonly<Record<string, string>> = {
  um: 'um',
  uhm: 'um',
  erm: 'um',
  uh: 'uh',
  ah: 'uh',
  er: 'er',
  hm: 'hmm',
};

/** How a filler is listed: "Ummm," and "um" are one. */
function nameOf(word: Word): string {
  const letters = word.text
    .slice(0, 32)
    .toLowerCase()
    .replace(/[^\p{L}']/gu, '');
  return HESITATIONS[letters.replace(/(\p{L})\1+/gu, '$1')] ?? (letters || word.text.slice(0, 32));
}

/** The fillers of the candidate in order; "you know" counts once. */
export function fillersIn(words: readonly Word[]): Filler[] {
  const fillers: Filler[] = [];
  let before: Word | null = null;
  for (const word of words) {
    const last = fillers.at(-1);
    const pair: string = before && last ? `${last.word} ${nameOf(word)}` : '';
    if (word.filler && last && PAIRS.has(pair)) {
      last.word = pair;
      last.end = word.end;
      before = null;
    } else {
      if (word.filler) fillers.push({ word: nameOf(word), start: word.start, end: word.end });
      before = word.filler ? word : null;
    }
  }
  return fillers;
}

/** The best that a count of fillers earns: recognisers leave most of them out, and drafts turn them into other words. */
function capOf(timeline: SpeechTimeline): Reliability {
  if (leavesHesitationsOut(timeline)) return 'low';
  if (timeline.quality === 'supplied') return 'high';
  return timeline.quality === 'good' ? 'medium' : 'low';
}

/** What tells whether the fillers of a transcript are all there. */
type Written = Pick<SpeechTimeline, 'quality' | 'keepsHesitations'>;

/**
 * Whether somebody wrote the words down without a single "um". People say about two in 100 words (Bortfeld et al. 2001), and most who write
 * down speech leave them out: only a text that holds one shows that its writer kept them, however short or long it is.
 */
export const leavesHesitationsOut = ({ quality, keepsHesitations }: Written): boolean =>
  quality === 'supplied' && !keepsHesitations;

/** Whether fillers may be missing from the words: a recogniser wrote them, or somebody who left hesitations out. */
export const isLowerBound = (written: Written): boolean =>
  written.quality !== 'supplied' || leavesHesitationsOut(written);

/** Why a count of none, or of few, tells nothing where somebody wrote the words down. */
const HESITATIONS_LEFT_OUT =
  'The transcript holds no “um” at all, and many people and tools leave them out: that few fillers are there proves nothing.';

/** Why a count of none, or of few, tells nothing where fillers may be missing. */
export const whyFillersTellNothing = (written: Written): string =>
  leavesHesitationsOut(written) ? HESITATIONS_LEFT_OUT : FILLERS_LEFT_OUT;

/** Whether the rate says anything: that at least few were said holds for everybody. */
export const tellsOfFillers = (timeline: Written, rate: number): boolean =>
  !isLowerBound(timeline) || bandAt('filler.per_min', rate)?.tone !== 'good';

/** Fillers per minute and the most used one; a lower bound where some may be missing, and then not called few. */
export function fillerMetrics(timeline: SpeechTimeline): Metric[] {
  const fillers = fillersIn(timeline.words);
  const seconds = totalSeconds(timeline.wordedTurns);
  const top = [...Map.groupBy(fillers, ({ word }) => word)]
    .map(([word, said]) => ({ word, count: said.length, times: said.slice(0, LISTED).map(({ start }) => start) }))
    .sort((a, b) => b.count - a.count);
  const most = top[0];
  const lowerBound = isLowerBound(timeline);
  const rate = seconds > 0 ? (60 * fillers.length) / seconds : null;
  // "Um" and "so" are fillers in English; in German, say, both mean something.
  const reason =
    timeline.noWords ?? (timeline.english ? null : NOT_ENGLISH) ?? (timeline.wordTimes ? null : NO_WORD_TIMES);
  const common = {
    coverage: timeline.wordCoverage,
    usableSeconds: seconds,
    engineCap: capOf(timeline),
    ...(reason && { reason }),
  };
  return [
    measuredMetric({
      id: 'filler.per_min',
      value: rate,
      judged: rate !== null && tellsOfFillers(timeline, rate),
      ...common,
      evidence: fillers.slice(0, LISTED).map(({ start, end }) => ({ start, end })),
      detail: { count: fillers.length, lowerBound, ...(lowerBound && { why: whyFillersTellNothing(timeline) }) },
    }),
    measuredMetric({
      id: 'filler.top',
      value: most?.count ?? 0,
      ...common,
      evidence: fillers
        .filter(({ word }) => word === most?.word)
        .slice(0, LISTED)
        .map(({ start, end }) => ({ start, end })),
      detail: { word: most?.word ?? null, fillers: top.slice(0, LISTED), lowerBound },
    }),
  ];
}
