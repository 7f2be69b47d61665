import type { Answer } from '@impact/language/observation';
import type { Metric } from '@impact/report/metric';
import { FULL_SECONDS } from '../metrics/build.ts';
import { measuredMetric } from '../metrics/measured.ts';
import { wordCap } from '../speech/pace.ts';
import type { SpeechTimeline } from '../speech/timeline.ts';

/** How long the answer is, and how long after the end of its question it begins: both as exact as the times of the words. */
export function timingMetrics({ start, end, question }: Answer, timeline: SpeechTimeline): Metric[] {
  const common = {
    coverage: 1,
    // Two moments are all that is needed: more material makes neither of them more certain.
    usableSeconds: FULL_SECONDS,
    engineCap: wordCap(timeline),
  };
  const asked = question?.asked ?? null;
  return [
    measuredMetric({ id: 'answer.length', value: end - start, ...common, evidence: [{ start, end }] }),
    measuredMetric({
      id: 'answer.response_delay',
      value: asked && Math.max(0, start - asked.end),
      ...common,
      evidence: asked && asked.end < start ? [{ start: asked.end, end: start }] : [],
      ...(!asked && {
        reason: question ? 'The question is not heard in the recording.' : 'It is not known what was asked.',
      }),
    }),
  ];
}
