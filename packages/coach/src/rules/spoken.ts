import type { Quote } from '@impact/report/quote';
import { overlap, type Span } from '@impact/report/span';
import { candidateSegments } from '@impact/report/transcript';
import type { Scene } from './rule.ts';

interface SpokenWord extends Span {
  text: string;
}

/** The candidate's words inside a stretch, each with its time; none of a draft, which is not fit for quoting. */
function wordsInside({ transcript, isDraft }: Scene, span: Span): SpokenWord[] {
  if (!transcript || isDraft) return [];
  return candidateSegments(transcript)
    .filter(({ start, end }) => start <= span.end && end >= span.start)
    .flatMap(({ words }) => words)
    .filter((word) => overlap(word, span) > 0)
    .sort((a, b) => a.start - b.start);
}

const quoteOf = (words: readonly SpokenWord[]): Quote | null => {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return null;
  return { text: words.map(({ text }) => text).join(' '), start: first.start, end: Math.max(first.start, last.end) };
};

/** Words of an answer that are quoted from its beginning or its end. */
const FEW = 8;
/** Words that are enough to know a passage again. */
const LEAST = 3;

/** What was said at a moment; null where the words of that moment are not known. */
export const wordsAt = (scene: Scene, span: Span): Quote | null => quoteOf(wordsInside(scene, span));

/** The first words of a stretch. */
export const opening = (scene: Scene, span: Span): Quote | null => quoteOf(wordsInside(scene, span).slice(0, FEW));

/** The last words of a stretch, from where a sentence or a clause begins. */
export function closing(scene: Scene, span: Span): Quote | null {
  const last = wordsInside(scene, span).slice(-FEW);
  const starts = last.flatMap(({ text }, index) => (/[.!?;:,]["'”’)]*$/u.test(text) ? [index + 1] : []));
  return quoteOf(last.slice(starts.find((start) => last.length - start >= LEAST) ?? 0));
}
