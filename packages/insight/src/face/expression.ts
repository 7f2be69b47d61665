import type { Metric } from '@impact/report/metric';
import type { Expression } from '@impact/vision/observation';
import { measuredMetric } from '../metrics/measured.ts';
import { dwellTimes } from '../series/dwell.ts';
import { episodes } from '../series/episodes.ts';
import { longestSpans } from '../series/longest-spans.ts';
import { percentile } from '../series/percentile.ts';
import type { Series } from '../series/series.ts';
import { movingWeightedMean } from '../series/weighted-mean.ts';
import { faceReason } from './coverage.ts';
import type { Moment, Timeline } from './timeline.ts';

export const EMOTION_LABELS = ['neutral', 'happy', 'nervous'] as const;
export type EmotionLabel = (typeof EMOTION_LABELS)[number];

/** Width of the smoothing in seconds: a single frame flips, so none is labelled alone. */
const SMOOTHING = 2.5;
/** The lips are apart when their gap exceeds the person's own closed mouth by this share of the mouth's width. */
const PARTED = 0.06;
/** The person's closed mouth: this percentile of the gap. */
const CLOSED_PERCENTILE = 20;
/** A stretch shows an expression when its smoothed probability passes one half for a second. */
const SHOWN = { enter: 0.5, leave: 0.45, hold: 1, bridge: 2, join: 1 };

/** How the face looked over time: smoothed probabilities at the moments where the expression model ran. */
export interface ExpressionTrend {
  times: readonly number[];
  /** Seconds that each of the moments stands for. */
  dwell: readonly number[];
  smoothed: Readonly<Record<EmotionLabel, Series>>;
}

interface Reading {
  moment: Moment;
  expression: Expression;
}

/**
 * Probability that the face looks neutral, happy or nervous (the other five classes together), as moving mean over 2.5 s.
 *
 * The model reads an open mouth as surprise. While the person speaks with parted lips, the probability of surprise is
 * therefore taken as unknown: the other classes are scaled up in its place and the frame counts only by what they had.
 */
export function expressionTrend(timeline: Timeline): ExpressionTrend {
  const readings: Reading[] = timeline.moments.flatMap((moment) => {
    const expression = moment.face?.expression;
    return expression && isDistribution(expression) ? [{ moment, expression }] : [];
  });
  const closed =
    percentile(
      timeline.moments.flatMap(({ face }) => (face ? [face.mouthOpenness] : [])),
      CLOSED_PERCENTILE,
    ) ?? 0;
  const times = readings.map(({ moment }) => moment.time);
  const dwell = dwellTimes(times, timeline.duration);
  const judged = readings.map(({ moment, expression }) => {
    const speech = moment.speaking && (moment.face?.mouthOpenness ?? 0) > closed + PARTED;
    return judge(expression, speech);
  });
  const weights = judged.map(({ trust }, index) => trust * (dwell[index] ?? 0));
  const smooth = (label: EmotionLabel): Series => ({
    times,
    values: movingWeightedMean(
      times,
      judged.map((one) => one[label]),
      weights,
      SMOOTHING,
    ),
  });
  return {
    times,
    dwell,
    smoothed: { neutral: smooth('neutral'), happy: smooth('happy'), nervous: smooth('nervous') },
  };
}

function judge(expression: Expression, speaking: boolean): Record<EmotionLabel | 'trust', number> {
  const { neutral, happy, sad, angry, fear, disgust, surprise } = expression;
  const negative = sad + angry + fear + disgust;
  const known = neutral + happy + negative + (speaking ? 0 : surprise);
  if (known <= 0) return { neutral: 0, happy: 0, nervous: 0, trust: 0 };
  return {
    neutral: neutral / known,
    happy: happy / known,
    nervous: (negative + (speaking ? 0 : surprise)) / known,
    trust: known,
  };
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
