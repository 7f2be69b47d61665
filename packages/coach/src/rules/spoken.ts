import type { Quote } from '@impact/report/quote';
import { type Span, spanLength } from '@impact/report/span';
import { candidateSegments } from '@impact/report/transcript';
import type { Scene } from './rule.ts';

interface SpokenWord extends Span {
  text: string;
}

/** The candidate's words inside a stretch, each with its time; none that are not fit for quoting. */
function wordsInside({ transcript, isQuotable }: Scene, span: Span): SpokenWord[] {
  if (!transcript || !isQuotable) return [];
  return candidateSegments(transcript)
    .filter(({ start, end }) => start <= span.end && end >= span.start)
    .flatMap(({ words }) => words)
    .filter((word) => isAround(span, (word.start + word.end) / 2))
    .sort((a, b) => a.start - b.start);
}

const isAround = ({ start, end }: Span, time: number): boolean => time >= start && time <= end;

const quoteOf = (words: readonly SpokenWord[]): Quote | null => {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return null;
  return { text: words.map(({ text }) => text).join(' '), start: first.start, end: Math.max(first.start, last.end) };
};

/** The longest stretch of an answer in which nobody else speaks; the whole answer where no transcript tells. */
export function longestRun({ transcript }: Scene, answer: Span): Span {
  if (!transcript) return { start: answer.start, end: answer.end };
  const own = new Set(candidateSegments(transcript));
  const inside = transcript.segments
    .filter(({ start, end }) => isAround(answer, (start + end) / 2))
    .sort((a, b) => a.start - b.start);
  const runs: Span[] = [];
  inside.forEach((segment, index) => {
    const before = inside[index - 1];
    const run = before && own.has(before) ? runs.at(-1) : undefined;
    if (!own.has(segment)) return;
    if (run) run.end = Math.max(run.end, segment.end);
    else runs.push({ start: segment.start, end: segment.end });
  });
  return runs.sort((a, b) => spanLength(b) - spanLength(a))[0] ?? { start: answer.start, end: answer.end };
}

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
