import type { Comparison } from '@impact/insight/comparison/comparison';
import type { MetricTrend, Trend } from '@impact/insight/trend/trend';
import { Reliability } from '@impact/report/metric';
import { TranscriptQuality } from '@impact/report/transcript';
import { z } from 'zod';

const ComparedMetric = z.object({
  id: z.string(),
  label: z.string(),
  unit: z.string(),
  values: z
    .array(
      z.object({
        value: z.number().nullable(),
        band: z.string().nullable(),
        reliability: Reliability,
        reason: z.string().nullable().describe('Why there is no value'),
        lowerBound: z.boolean().describe('Whether there may be more of it than could be counted'),
      }),
    )
    .describe('One for each report, in their order'),
  notComparable: z.string().nullable().describe('Why the values cannot be held against each other'),
});

/** Reports side by side, as `compare` lays them: no total, no order but the given one. */
export const ComparisonTable = z
  .object({
    reports: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        createdAt: z.iso.datetime(),
        duration: z.number(),
        transcript: TranscriptQuality.nullable(),
        emotionInference: z.boolean(),
      }),
    ),
    confidence: ComparedMetric,
    metrics: z.array(ComparedMetric),
    leftOut: z.string().nullable().describe('What was left out for all, and why'),
  })
  .meta({ id: 'ComparisonTable' }) satisfies z.ZodType<Comparison>;

const Change = z.object({ by: z.number(), verdict: z.enum(['better', 'worse', 'changed', 'steady', 'unsure']) });
const TrendOfMetric = z.object({
  id: z.string(),
  label: z.string(),
  unit: z.string(),
  points: z.array(z.object({ value: z.number().nullable(), reliability: Reliability })),
  sinceFirst: Change.nullable(),
  sincePrevious: Change.nullable(),
  perSession: z.number().nullable(),
  notComparable: z.string().nullable(),
  text: z.string(),
}) satisfies z.ZodType<MetricTrend>;

/** One person over sessions, as `trend` tells it. */
export const TrendTable = z
  .object({
    sessions: z.array(z.object({ id: z.string(), name: z.string(), createdAt: z.iso.datetime() })),
    confidence: TrendOfMetric,
    metrics: z.array(TrendOfMetric),
  })
  .meta({ id: 'TrendTable' }) satisfies z.ZodType<Trend>;
