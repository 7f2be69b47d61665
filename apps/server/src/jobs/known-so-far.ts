import { infersEmotion } from '@impact/insight/metrics/catalogue';
import type { Report } from '@impact/report/report';
import type { KnownSoFar } from './child-protocol.ts';
import { toldNumbers } from './summary.ts';

/**
 * What can be told before there is a report, from the report on what is there. Never emotion, and no judgement of the whole: both are the
 * report's, with all that belongs to them.
 */
export function knownSoFar(report: Report, steps: KnownSoFar['steps']): KnownSoFar {
  const { source, transcript, metrics } = report;
  return {
    steps,
    duration: source.duration,
    words: transcript?.segments.reduce((sum, { words }) => sum + words.length, 0) ?? null,
    metrics: toldNumbers(metrics.filter(({ id }) => !infersEmotion(id))),
  };
}
