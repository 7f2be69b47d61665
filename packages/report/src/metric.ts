import { z } from 'zod';
import { Span } from './span.ts';

export const Reliability = z.enum(['high', 'medium', 'low']);
export type Reliability = z.infer<typeof Reliability>;

/**
 * One measured quantity. `value` is null when it could not be measured, and then `reason` says why.
 * `coverage` 0–1 is the share of the relevant time that could be measured; `band` is the key of the band that the value
 * lies in, null where the quantity is shown but not judged; `evidence` are the moments that it came from;
 * `detail` holds what belongs to this metric alone (counts, lists, the best and worst moment).
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
    detail: z.record(z.string(), z.json()).optional(),
  })
  .refine((metric) => metric.value !== null || metric.reason !== undefined, {
    message: 'a metric without a value needs a reason',
  });
export type Metric = z.infer<typeof Metric>;
