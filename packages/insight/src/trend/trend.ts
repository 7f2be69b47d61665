import { ImpactError } from '@impact/report/error';
import type { Metric, Reliability } from '@impact/report/metric';
import {
  type Measured,
  metricIn,
  reliabilityOfIndex,
  sharedMetrics,
  whyNoCommonIndex,
  whyNotComparable,
} from '../comparison/comparable.ts';
import { findBand } from '../metrics/bands.ts';
import type { MetricDefinition } from '../metrics/definition.ts';
import { type Direction, directionOf, gainBetween } from '../metrics/direction.ts';
import { theilSenSlope } from './theil-sen.ts';
import { trendText } from './trend-text.ts';

/** The smallest change of the confidence index that means anything, points: as many as make a dip in its curve. */
const INDEX_STEP = 5;
/** More confidence in the delivery is better, up to the end of its scale. */
const INDEX_DIRECTION: Direction = { lower: 100, upper: null };

export interface Session {
  id: string;
  /** Name of the recording. */
  name: string;
  createdAt: string;
}

/** What one session has of a quantity. */
export interface TrendPoint {
  value: number | null;
  reliability: Reliability;
}

/**
 * What became of a quantity between two sessions: `better` or `worse` by its bands; `changed` where no band says which is better, a report lets none speak, or all of
 * the change lies in the good range; `steady` where it is smaller than the metric's `step`; `unsure` where one of the values is of low
 * reliability or the two cannot be compared.
 */
export type Verdict = 'better' | 'worse' | 'changed' | 'steady' | 'unsure';

/** A change in the unit of the metric, later minus earlier, and what it means. */
export interface Change {
  by: number;
  verdict: Verdict;
}

/** One quantity over the sessions: `points[i]` belongs to `sessions[i]`. */
export interface MetricTrend {
  id: string;
  label: string;
  unit: string;
  points: TrendPoint[];
  /** From the first to the last session that has a value, and from the one before the last; null where fewer than two have one. */
  sinceFirst: Change | null;
  sincePrevious: Change | null;
  /** Theil–Sen slope per session; null under four sessions with a value. */
  perSession: number | null;
  /** Why the values cannot be held against each other, as a sentence; null where they can. */
  notComparable: string | null;
  /** All of it in a sentence. */
  text: string;
}

/** One person over several sessions, oldest first. */
export interface Trend {
  sessions: Session[];
  /** The delivery confidence index, 0–100. */
  confidence: MetricTrend;
  metrics: MetricTrend[];
}

/**
 * How one person's numbers went over sessions (reports of the same person, in any order). A change is called better or worse only where both
 * values are of more than low reliability, comparable, and further apart than the metric's `step`.
 * @throws ImpactError USAGE for fewer than two reports.
 */
export function trend(reports: readonly Measured[]): Trend {
  if (reports.length < 2) throw new ImpactError('USAGE', 'A trend needs at least two reports.');
  const sessions = reports.toSorted((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
  return {
    sessions: sessions.map(({ id, source, createdAt }) => ({ id, name: source.name, createdAt })),
    confidence: trendOf(
      { id: 'confidence.index', label: 'Delivery confidence', unit: 'of 100', step: INDEX_STEP, bands: [] },
      INDEX_DIRECTION,
      sessions.map((report) => ({
        value: report.confidence.index,
        reliability: reliabilityOfIndex(report),
        judged: true,
      })),
      (pair) => whyNoCommonIndex(pair.flatMap((index) => sessions[index] ?? [])),
    ),
    metrics: sharedMetrics(sessions).map((definition) =>
      trendOf(
        definition,
        directionOf(definition.bands),
        sessions.map((report) => {
          const metric = metricIn(report, definition.id);
          const value = metric?.value ?? null;
          return { value, reliability: metric?.reliability ?? 'low', judged: isJudged(metric, definition) };
        }),
        (pair) =>
          whyNotComparable(
            definition,
            pair.flatMap((index) => sessions[index] ?? []),
          ),
      ),
    ),
  };
}

/** A point with whether its report lets the bands speak: those for English judge no other language, though it has a value. */
interface JudgedPoint extends TrendPoint {
  judged: boolean;
}

const isJudged = (metric: Metric | null, { bands }: MetricDefinition): boolean =>
  metric?.value == null || metric.band !== null || findBand(bands, metric.value) === null;

type Followed = Pick<MetricDefinition, 'id' | 'label' | 'unit' | 'step' | 'bands'>;

/** `whyNot` tells why the sessions of these numbers cannot be compared. */
function trendOf(
  { id, label, unit, step, bands }: Followed,
  direction: Direction | null,
  points: readonly JudgedPoint[],
  whyNot: (sessions: number[]) => string | null,
): MetricTrend {
  const measured = points.flatMap(({ value, reliability, judged }, index) =>
    value === null ? [] : [{ index, value, reliability, judged }],
  );
  const [first, last, previous] = [measured[0], measured.at(-1), measured.at(-2)];
  const notComparable = measured.length < 2 ? null : whyNot(measured.map(({ index }) => index));
  const change = (from: typeof first): Change | null => {
    if (!from || !last || from === last) return null;
    const unsure =
      from.reliability === 'low' || last.reliability === 'low' || whyNot([from.index, last.index]) !== null;
    const by = last.value - from.value;
    return {
      by: round(by),
      verdict:
        unsure || step === null
          ? 'unsure'
          : verdictOf(from.value, last.value, step, from.judged && last.judged ? direction : null, bands),
    };
  };
  const slope =
    notComparable === null ? theilSenSlope(measured.map(({ index, value }) => ({ x: index, y: value }))) : null;
  const found = {
    id,
    label,
    unit,
    points: points.map(({ value, reliability }) => ({ value, reliability })),
    sinceFirst: change(first),
    sincePrevious: change(previous),
    perSession: slope === null ? null : round(slope),
    notComparable,
  };
  return { ...found, text: trendText(found) };
}

function verdictOf(
  from: number,
  to: number,
  step: number,
  direction: Direction | null,
  bands: MetricDefinition['bands'],
): Verdict {
  // Half a millionth of tolerance: 0.7 − 0.6 falls short of 0.1.
  if (Math.abs(to - from) < step - 5e-7) return 'steady';
  // A band without judgement is neither worse nor better than what it borders on.
  if ([from, to].some((value) => findBand(bands, value)?.tone === 'info')) return 'changed';
  const gain = direction ? gainBetween(direction, from, to) : 0;
  if (gain === 0) return 'changed';
  return gain > 0 ? 'better' : 'worse';
}

const round = (value: number): number => Math.round(value * 1000) / 1000 + 0;
