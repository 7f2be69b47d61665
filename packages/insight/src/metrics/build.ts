import type { Metric, Reliability } from '@impact/report/metric';
import type { Span } from '@impact/report/span';

/** Seconds of usable material under which no metric has a value, unless it asks for more itself. */
export const MINIMUM_SECONDS = 3;
/** Under this many usable seconds a metric is of low reliability. */
export const SHORT_SECONDS = 30;
/** Under this many usable seconds a metric is at best of medium reliability. */
export const FULL_SECONDS = 120;
/** Coverage under which a metric is of low, and at best of medium reliability. */
export const POOR_COVERAGE = 0.5;
export const FAIR_COVERAGE = 0.8;

const ORDER: readonly Reliability[] = ['low', 'medium', 'high'];

/** The lower of two reliabilities. */
export const weaker = (a: Reliability, b: Reliability): Reliability => (ORDER.indexOf(a) <= ORDER.indexOf(b) ? a : b);

/**
 * How far a metric may be trusted, from the amount of material (seconds), its coverage (0–1) and the best that its
 * engine ever earns (`engineCap`).
 */
export function reliabilityOf(usableSeconds: number, coverage: number, engineCap: Reliability): Reliability {
  if (usableSeconds < SHORT_SECONDS || coverage < POOR_COVERAGE) return 'low';
  if (usableSeconds < FULL_SECONDS || coverage < FAIR_COVERAGE) return weaker('medium', engineCap);
  return engineCap;
}

export interface MetricParts {
  id: string;
  unit: string;
  /** null, or not finite, where it could not be measured. */
  value: number | null;
  /** Why there is no value; a sentence for the reader. */
  reason?: string;
  /** Key of the band of `value`; dropped where there is no value. */
  band: string | null;
  /** Share of the relevant time that could be measured; clamped to 0–1. */
  coverage: number;
  /** Seconds of material that the value rests on. */
  usableSeconds: number;
  /** The best reliability that the engine behind it earns with any amount of material. */
  engineCap: Reliability;
  /** Seconds of usable material that the formula needs; 3 unless given. */
  minimumSeconds?: number;
  /** Left out where there is no value, unless `keepsFound`. */
  evidence: readonly Span[];
  /** Whether what was found stays of use without a value: blinks too few for a rate are shown all the same. */
  keepsFound?: boolean;
  detail?: Metric['detail'];
}

type Detail = NonNullable<Metric['detail']>;

/** To three decimals; never −0. */
const round = (value: number): number => Math.round(value * 1000) / 1000 + 0;

const toMillis = (seconds: number): number => round(Math.max(0, seconds));

/** Every number in it to three decimals. */
function rounded(value: Detail[string]): Detail[string] {
  if (typeof value === 'number') return round(value);
  if (Array.isArray(value)) return value.map(rounded);
  return value !== null && typeof value === 'object' ? roundedDetail(value) : value;
}

const roundedDetail = (detail: Detail): Detail =>
  Object.fromEntries(Object.entries(detail).map(([key, value]) => [key, rounded(value)]));

/**
 * Builds a metric under the rules that all metrics share: no value without enough usable material, and then a reason;
 * reliability capped by the amount of material, by coverage and by the engine; numbers to 3 decimals, times to milliseconds.
 * Without a value there is no evidence, and where that is not for want of material, coverage is 0.
 */
export function buildMetric(parts: MetricParts): Metric {
  const minimum = parts.minimumSeconds ?? MINIMUM_SECONDS;
  const coverage = Number.isFinite(parts.coverage) ? Math.min(1, Math.max(0, parts.coverage)) : 0;
  const measured = parts.value !== null && Number.isFinite(parts.value) && parts.reason === undefined;
  const enough = parts.usableSeconds >= minimum;
  const value = measured && enough ? parts.value : null;
  const covers = value !== null || parts.keepsFound || (measured && !enough);
  const evidence = value !== null || parts.keepsFound ? parts.evidence : [];
  const metric: Metric = {
    id: parts.id,
    unit: parts.unit,
    value: value === null ? null : round(value),
    band: value === null ? null : parts.band,
    coverage: covers ? round(coverage) : 0,
    reliability: value === null ? 'low' : reliabilityOf(parts.usableSeconds, coverage, parts.engineCap),
    evidence: evidence.map(({ start, end }) => ({ start: toMillis(start), end: toMillis(end) })),
  };
  if (value === null) metric.reason = parts.reason ?? missingReason(parts.usableSeconds, minimum);
  if (parts.detail) metric.detail = roundedDetail(parts.detail);
  return metric;
}

function missingReason(usableSeconds: number, minimum: number): string {
  if (usableSeconds >= minimum) return 'There was nothing to measure this from.';
  return `Needs at least ${minimum} s of usable material; there were ${Math.max(0, usableSeconds).toFixed(1)} s.`;
}
