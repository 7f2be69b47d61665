import type { Metric } from '@impact/report/metric';
import type { Expression } from '@impact/vision/observation';
import { measuredMetric } from '../metrics/measured.ts';
import { dwellTimes } from '../series/dwell.ts';
import { episodes } from '../series/episodes.ts';
import { longestSpans } from '../series/longest-spans.ts';
import { median } from '../series/percentile.ts';
import type { Series } from '../series/series.ts';
import { movingWeightedMean } from '../series/weighted-mean.ts';
import { faceReason } from './coverage.ts';
import type { Timeline } from './timeline.ts';

export const EMOTION_LABELS = ['neutral', 'happy', 'nervous'] as const;
export type EmotionLabel = (typeof EMOTION_LABELS)[number];

/** Width of the smoothing in seconds: a single frame flips, so none is labelled alone. */
const SMOOTHING = 2.5;
/** A reading while speaking counts for this much of a silent one. */
const SPEAKING_WEIGHT = 0.25;
/** At most this much of a class is taken for the person's way of speaking; more than that is a look. */
const LARGEST_BASELINE = 0.2;
/** A stretch shows an expression when its smoothed probability passes one half for a second. */
const SHOWN = { enter: 0.5, leave: 0.45, hold: 1, bridge: 2, join: 1 };

/** How the face looked over time: smoothed probabilities at the moments where the expression model ran. */
export interface ExpressionTrend {
  times: readonly number[];
  /** Seconds that each of the moments stands for. */
  dwell: readonly number[];
  smoothed: Readonly<Record<EmotionLabel, Series>>;
  /** Happy as it was read, smoothed alike, whether or not somebody speaks: a speaking mouth does not read as happy. */
  smiling: Series;
}

const NERVOUS = ['sad', 'angry', 'fear', 'disgust', 'surprise'] as const;
type NervousShares = Record<(typeof NERVOUS)[number], number>;

/**
 * Probability that the face looks neutral, happy or nervous (the other five classes together), as moving mean over 2.5 s.
 *
 * A mouth that speaks reads as surprise, and by the shapes of its sounds as fear or anger. Readings while speaking are
 * therefore judged against the person's own speaking face: what is usual there of each of the five classes (its median)
 * is taken off, surprise is left out, the rest is scaled up to one, and it counts a quarter of a reading in silence.
 */
export function expressionTrend(timeline: Timeline): ExpressionTrend {
  const readings = timeline.moments.flatMap(({ time, face, speaking }) => {
    const expression = face?.expression;
    return expression && isDistribution(expression) ? [{ time, expression, speaking }] : [];
  });
  const speech = speakingBaseline(readings.flatMap(({ expression, speaking }) => (speaking ? [expression] : [])));
  const times = readings.map(({ time }) => time);
  const dwell = dwellTimes(times, timeline.duration);
  const judged = readings.map(({ expression, speaking }) => judge(expression, speaking ? speech : null));
  const happiness = readings.map(({ expression }) => expression.happy);
  const weights = judged.map(({ weight }, index) => weight * (dwell[index] ?? 0));
  const smooth = (label: EmotionLabel): Series => {
    const values = judged.map((one) => one[label]);
    return { times, values: movingWeightedMean(times, values, weights, SMOOTHING) };
  };
  return {
    times,
    dwell,
    smoothed: { neutral: smooth('neutral'), happy: smooth('happy'), nervous: smooth('nervous') },
    smiling: { times, values: movingWeightedMean(times, happiness, dwell, SMOOTHING) },
  };
}

function speakingBaseline(readings: readonly Expression[]): NervousShares {
  const usual = (label: keyof NervousShares): number =>
    Math.min(LARGEST_BASELINE, median(readings.map((expression) => expression[label])) ?? 0);
  return {
    sad: usual('sad'),
    angry: usual('angry'),
    fear: usual('fear'),
    disgust: usual('disgust'),
    // What the open mouth adds cannot be told from surprise.
    surprise: 1,
  };
}

function judge(expression: Expression, speech: NervousShares | null): Record<EmotionLabel | 'weight', number> {
  const { neutral, happy } = expression;
  const nervous = NERVOUS.reduce((sum, label) => sum + Math.max(0, expression[label] - (speech?.[label] ?? 0)), 0);
  const known = neutral + happy + nervous;
  if (known <= 0) return { neutral: 0, happy: 0, nervous: 0, weight: 0 };
  const weight = speech ? SPEAKING_WEIGHT * known : known;
  return { neutral: neutral / known, happy: happy / known, nervous: nervous / known, weight };
}

const isDistribution = (expression: Expression): boolean => {
  const values = Object.values(expression);
  return values.every((value) => value >= 0 && value <= 1) && values.some((value) => value > 0);
};

/**
 * `facial_emotion.neutral / happy / nervous` (share): the smoothed probabilities averaged over time. How the expression
 * looks, never what is felt; a trend, so the reliability is never high. Evidence: where the expression leads.
 */
export function facialEmotion(timeline: Timeline, trend: ExpressionTrend): Metric[] {
  const seconds = trend.dwell.reduce((sum, dwell) => sum + dwell, 0);
  const reason = faceReason(timeline) ?? (trend.times.length === 0 ? 'No expression was read.' : undefined);
  return EMOTION_LABELS.map((label) => {
    const series = trend.smoothed[label];
    return measuredMetric({
      id: `facial_emotion.${label}`,
      value: meanOverTime(series, trend.dwell),
      ...(reason === undefined ? {} : { reason }),
      coverage: timeline.duration > 0 ? seconds / timeline.duration : 0,
      usableSeconds: seconds,
      engineCap: 'medium',
      evidence: longestSpans(episodes(series, SHOWN), 10),
    });
  });
}

function meanOverTime({ values }: Series, dwell: readonly number[]): number | null {
  let [sum, seconds] = [0, 0];
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    sum += value * (dwell[index] ?? 0);
    seconds += dwell[index] ?? 0;
  }
  return seconds > 0 ? sum / seconds : null;
}
