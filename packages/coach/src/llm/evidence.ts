import type { Quote } from '@impact/report/quote';
import type { Span } from '@impact/report/span';
import type { CoachInput } from '../input.ts';
import type { Brief } from './brief.ts';

/** Moments of one suggestion. */
export const MOST_MOMENTS = 3;

/** Seconds by which a rounded time may stand past the end. */
const ROUNDING = 0.1;

/** Whether a moment lies within the recording. */
export const isInside = ({ start, end }: Span, last: number): boolean =>
  start >= 0 && end >= start && end <= last + ROUNDING;

/** The last moment that anything is known of, seconds. */
export function recordingEnd(input: CoachInput): number {
  const spans = [
    ...input.metrics.flatMap(({ evidence }) => evidence),
    ...input.findings.flatMap(({ evidence }) => evidence),
    ...(input.transcript?.segments ?? []),
    ...input.answers,
  ];
  return spans.reduce((last, { end }) => Math.max(last, end), 0);
}

/** Where to look where the model named no moment: at the words, else where the metrics come from, else at the answer. */
export function evidenceOf(
  metrics: readonly string[],
  quote: Quote | null,
  answer: Brief['answers'][number] | null,
  brief: Brief,
): Span[] {
  if (quote) return [{ start: quote.start, end: quote.end }];
  const moments = brief.metrics.filter(({ id }) => metrics.includes(id)).flatMap((metric) => metric.moments);
  if (answer === null) return moments.slice(0, MOST_MOMENTS);
  const own = moments.filter(({ start }) => start >= answer.start && start < answer.end).slice(0, MOST_MOMENTS);
  return own.length > 0 ? own : [{ start: answer.start, end: answer.end }];
}
