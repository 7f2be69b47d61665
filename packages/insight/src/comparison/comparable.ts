import type { Metric, Reliability } from '@impact/report/metric';
import type { Report } from '@impact/report/report';
import type { TranscriptQuality } from '@impact/report/transcript';
import type { z } from 'zod';
import { catalogue, infersEmotion } from '../metrics/catalogue.ts';
import type { MetricDefinition } from '../metrics/definition.ts';
import { toldMetric } from '../metrics/untold.ts';

/** Of what a report needs to be here. */
export type Measured = Pick<Report, 'id' | 'createdAt' | 'source' | 'policy' | 'transcript' | 'metrics' | 'confidence'>;

export type Quality = z.infer<typeof TranscriptQuality>;

/**
 * The metrics that several reports can be laid side by side in, in the order of the catalogue: those that at least one of them knows. What
 * reads feelings is left out unless every report's policy allows it, as one report without it must not look worse or better for that.
 */
export function sharedMetrics(reports: readonly Measured[]): MetricDefinition[] {
  const known = new Set(reports.flatMap(({ metrics }) => metrics.map(({ id }) => id)));
  const emotion = reports.every(({ policy }) => policy.emotionInference);
  return catalogue.filter(({ id }) => known.has(id) && (emotion || !infersEmotion(id)));
}

/** The metric of a report as it may be told, or null where it has none of this id. */
export const metricIn = ({ metrics }: Measured, id: string): Metric | null => {
  const metric = metrics.find((one) => one.id === id);
  return metric ? toldMetric(metric) : null;
};

/** Whether a metric counts or quotes words, so that it is as good as the transcript. */
const readsWords = ({ how }: MetricDefinition): boolean => how.inputs.some((input) => input.startsWith('transcript'));

/**
 * Why the values of a metric cannot be compared over these reports, as a sentence; null where they can. Numbers made from words need
 * transcripts of one quality: a recogniser's draft holds fewer fillers, other pauses and slips of its own.
 */
export function whyNotComparable(definition: MetricDefinition, reports: readonly Measured[]): string | null {
  if (definition.step === null) return whyNeverComparable(definition);
  const measured = reports.filter((report) => metricIn(report, definition.id)?.value != null);
  if (measured.length < reports.length) {
    return measured.length === 0 ? 'It was measured in none of them.' : 'It was not measured in all of them.';
  }
  const qualities = new Set(reports.map(({ transcript }) => transcript?.quality ?? null));
  if (readsWords(definition) && qualities.size > 1)
    return 'The words come from transcripts of different quality, and so does what is counted in them.';
  if (reports.some((report) => metricIn(report, definition.id)?.detail?.lowerBound === true))
    return 'Fillers may be missing from the words of one of them: the true numbers may be higher.';
  return null;
}

const whyNeverComparable = ({ group }: MetricDefinition): string =>
  group === 'voice'
    ? 'Microphone and room shape it, so that only one recording can be compared with itself.'
    : 'It is a count that grows with the length of the recording.';

/**
 * Why the confidence indices cannot be compared; null where they can: they must be made of the same components, with the same weights, and
 * all of them must be there.
 */
export function whyNoCommonIndex(reports: readonly Measured[]): string | null {
  if (reports.some(({ confidence }) => confidence.index === null)) return 'It was not measured in all of them.';
  const makings = reports.map(({ confidence }) =>
    confidence.contributions
      .map(({ component, weight, score }) => `${component} ${score === null ? 0 : weight}`)
      .sort()
      .join(),
  );
  return new Set(makings).size > 1
    ? 'The indices are made of different parts: other weights, or a part that could not be measured in one of them.'
    : null;
}

export const reliabilityOfIndex = ({ confidence }: Measured): Reliability => confidence.reliability ?? 'low';
