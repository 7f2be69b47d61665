import type { Answer } from '@impact/language/observation';
import type { Metric } from '@impact/report/metric';
import { measuredMetric } from '../metrics/measured.ts';
import { wordCap } from '../speech/pace.ts';
import type { SpeechTimeline } from '../speech/timeline.ts';

/** How long the answer is, and how long after the end of its question it begins: as sure as the times of the words in it. */
export function timingMetrics({ start, end, question }: Answer, timeline: SpeechTimeline): Metric[] {
  const common = {
    coverage: 1,
    usableSeconds: end - start,
    minimumSeconds: 0,
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
