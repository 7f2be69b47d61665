import { z } from 'zod';
import { Span } from './span.ts';

export const Reliability = z.enum(['high', 'medium', 'low']);
export type Reliability = z.infer<typeof Reliability>;

/** A stretch of the recording with the value that the quantity had in it. */
export const MetricMoment = z.object({
  start: z.number().nonnegative(),
  end: z.number().nonnegative(),
  value: z.number(),
});
export type MetricMoment = z.infer<typeof MetricMoment>;

/** Any JSON. It has a name, as documents of the API can show what holds itself only by name. */
type JsonValue = string | number | boolean | null | JsonValue[] | { [name: string]: JsonValue };
const JsonValue: z.ZodType<JsonValue> = z
  .lazy(() =>
    z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(JsonValue), z.record(z.string(), JsonValue)]),
  )
  .meta({ id: 'JsonValue' });

/**
 * One measured quantity. `value` is null when it could not be measured, and then `reason` says why.
 * `coverage` 0–1 is the share of the relevant time that could be measured; `band` is the key of the band that the value
 * lies in, null where the quantity is shown but not judged; `evidence` are the moments that it came from;
 * `best` and `worst` are the stretches that speak most for and against the candidate, where the quantity is judged and can be followed
 * over time; `detail` holds what belongs to this metric alone (counts, lists).
 */
export const Metric = z
  .object({
    id: z.string(),
    value: z.number().nullable(),
    unit: z.string(),
    band: z.string().nullable(),
    coverage: z.number().min(0).max(1),
    reliability: Reliability,
    reason: z.string().optional(),
    evidence: z.array(Span),
    best: MetricMoment.optional(),
    worst: MetricMoment.optional(),
    detail: z.record(z.string(), JsonValue).optional(),
  })
  .refine((metric) => metric.value !== null || metric.reason !== undefined, {
    message: 'a metric without a value needs a reason',
  })
  .meta({ id: 'Metric' });
export type Metric = z.infer<typeof Metric>;
