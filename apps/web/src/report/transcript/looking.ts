import type { MarkKind } from '@impact/document/view/transcript';
import type { Polarity } from '@impact/report/sentence';
import { findWords, type Hit } from './find-words.ts';
import { markedPlaces, type Passage } from './passages.ts';

/** What a reader steps through: words, or everything that carries one mark. */
export type Looking = { query: string } | { mark: MarkKind | Polarity };

const POLARITIES: readonly string[] = ['positive', 'neutral', 'negative'] satisfies Polarity[];
const isPolarity = (mark: MarkKind | Polarity): mark is Polarity => POLARITIES.includes(mark);

const sentencesOf = (passages: readonly Passage[], wanted: Polarity): Hit[] =>
  passages.flatMap(({ number, sentences }) =>
    sentences.flatMap(({ polarity, runs }) => {
      const words = runs.flatMap((run) => run.words);
      const [from, to] = [words[0]?.number, words.at(-1)?.number];
      return polarity === wanted && from != null && to != null ? [{ passage: number, from, to }] : [];
    }),
  );

/** Number of the place that is shown: corrections may have made the places fewer than when it was stepped to. */
export const stillShown = (current: number, count: number): number => Math.min(current, Math.max(0, count - 1));

export function hitsOf(passages: readonly Passage[], looking: Looking): Hit[] {
  if ('query' in looking) return findWords(passages, looking.query);
  return isPolarity(looking.mark) ? sentencesOf(passages, looking.mark) : markedPlaces(passages, looking.mark);
}
