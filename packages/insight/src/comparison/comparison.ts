import { ImpactError } from '@impact/report/error';
import type { Reliability } from '@impact/report/metric';
import { bandAt } from '../metrics/catalogue.ts';
import type { MetricDefinition } from '../metrics/definition.ts';
import {
  type Measured,
  metricIn,
  type Quality,
  reliabilityOfIndex,
  sharedMetrics,
  whyNoCommonIndex,
  whyNotComparable,
} from './comparable.ts';

/** One of the recordings that lie side by side. */
export interface ComparedReport {
  id: string;
  /** Name of the recording. */
  name: string;
  createdAt: string;
  /** Seconds. */
  duration: number;
  /** Quality of its transcript; null without one. */
  transcript: Quality | null;
  emotionInference: boolean;
}

/** What one recording has of a quantity; `band` is the label of its band, null where it is not judged. */
export interface ComparedValue {
  value: number | null;
  band: string | null;
  reliability: Reliability;
  /** Why there is no value. */
  reason: string | null;
  /** Whether there may be more of it than could be counted. */
  lowerBound: boolean;
}

/** One quantity over all recordings: `values[i]` belongs to `reports[i]`. */
export interface ComparedMetric {
  id: string;
  label: string;
  unit: string;
  values: ComparedValue[];
  /** Why the values cannot be held against each other, as a sentence; null where they can. */
  notComparable: string | null;
}

/** Recordings on the same quantities, in the order in which they were given. */
export interface Comparison {
  reports: ComparedReport[];
  /** The delivery confidence index, 0–100. */
  confidence: ComparedMetric;
  metrics: ComparedMetric[];
  /** What was left out for all, and why; null where nothing was. */
  leftOut: string | null;
}

/**
 * Lays the reports of several people side by side, quantity by quantity. It ranks nobody: no total, no order but the given one, nothing is
 * called the best; a person who compares sees the values, how far each may be trusted, and where they cannot be compared at all. What reads
 * feelings is left out unless the policy of every report allows it.
 * @throws ImpactError USAGE for fewer than two reports.
 */
export function compare(reports: readonly Measured[]): Comparison {
  if (reports.length < 2) throw new ImpactError('USAGE', 'A comparison needs at least two reports.');
  const allowed = reports.filter(({ policy }) => policy.emotionInference).length;
  return {
    reports: reports.map(({ id, createdAt, source, transcript, policy }) => ({
      id,
      name: source.name,
      createdAt,
      duration: source.duration,
      transcript: transcript?.quality ?? null,
      emotionInference: policy.emotionInference,
    })),
    confidence: {
      id: 'confidence.index',
      label: 'Delivery confidence',
      unit: 'of 100',
      values: reports.map((report) => ({
        value: report.confidence.index,
        band: null,
        reliability: reliabilityOfIndex(report),
        reason: report.confidence.reason ?? null,
        lowerBound: false,
      })),
      notComparable: whyNoCommonIndex(reports),
    },
    metrics: sharedMetrics(reports).map((definition) => comparedMetric(definition, reports)),
    leftOut:
      allowed > 0 && allowed < reports.length
        ? 'What face and voice look and sound like is left out, as the policy of some of the reports does not allow it.'
        : null,
  };
}

const comparedMetric = (definition: MetricDefinition, reports: readonly Measured[]): ComparedMetric => ({
  id: definition.id,
  label: definition.label,
  unit: definition.unit,
  values: reports.map((report) => {
    const metric = metricIn(report, definition.id);
    const value = metric?.value ?? null;
    return {
      value,
      band: metric?.band ? (bandAt(definition.id, value)?.label ?? null) : null,
      reliability: metric?.reliability ?? 'low',
      reason: value === null ? (metric?.reason ?? 'This report does not have it.') : null,
      lowerBound: value !== null && metric?.detail?.lowerBound === true,
    };
  }),
  notComparable: whyNotComparable(definition, reports),
});
