import type { Reliability } from '@impact/report/metric';
import type { Confidence } from '@impact/report/report';
import type { Track } from '@impact/report/track';
import { reliabilityOf, weaker } from '../metrics/build.ts';
import { labelledGridTrack, windowAround } from '../tracks/grid.ts';
import { activeComponents, type Component, componentDefinitions, type Weights } from './components.ts';
import { type ConfidenceInput, overallScores, windowScores } from './evidence.ts';

/** Windows of the curve, seconds. */
export const CONFIDENCE_WINDOW = 15;
const HOP = 5;
/** Share of the weight that must be measured. */
const LEAST_WEIGHT = 0.5;

type Scores = Readonly<Partial<Record<Component, number | null>>>;

/** 100 · Σ weight · score / Σ weight over what was measured; null when that is less than half of the weight. */
export function indexOf(scores: Scores, weights: Weights, components: readonly Component[]): number | null {
  let [sum, measured, total] = [0, 0, 0];
  for (const component of components) {
    const score = scores[component] ?? null;
    total += weights[component];
    if (score === null) continue;
    measured += weights[component];
    sum += weights[component] * score;
  }
  // Weights are decimal fractions: exactly half may fall short by a rounding.
  return total > 0 && measured >= LEAST_WEIGHT * total - 1e-9 ? (100 * sum) / measured : null;
}

/**
 * The delivery confidence index, 0–100: how confident the delivery looks and sounds, from observable cues only; no prediction of
 * performance. With the score of each component, and both over windows of 15 s around every fifth second.
 */
export function deliveryConfidence(input: ConfidenceInput, weights: Weights, emotionInference: boolean): Confidence {
  const components = activeComponents(weights, emotionInference);
  const overall = overallScores(input);
  const index = indexOf(overall, weights, components);
  const contributions = components.map((component) => ({
    component,
    weight: weights[component],
    score: round(overall[component]),
  }));
  const base = {
    track: confidenceTrack(input, weights, components, overall),
    contributions,
    reliability: confidenceReliability(input, overall, weights, components),
  };
  if (index !== null) return { index: Math.round(index * 10) / 10, ...base };
  return {
    index: null,
    reason: 'Less than half of what the index is made of could be measured in this recording.',
    ...base,
  };
}

const RANKS = { low: 0, medium: 1, high: 2 } as const;

/**
 * How far the index may be trusted: the weighted mean of its measured components, each as far as the weakest of its metrics, capped
 * by the share of the weight that was measured as a metric is by its coverage.
 */
function confidenceReliability(
  { metrics }: ConfidenceInput,
  scores: Scores,
  weights: Weights,
  components: readonly Component[],
): Reliability {
  const weigh = (some: readonly Component[]) => some.reduce((sum, component) => sum + weights[component], 0);
  const known = components.filter((component) => (scores[component] ?? null) !== null);
  const measured = weigh(known);
  if (measured <= 0) return 'low';
  const ranks = known.map((component) => {
    const its = metrics.filter(({ id }) => componentDefinitions[component].metrics.includes(id));
    return weights[component] * RANKS[its.map(({ reliability }) => reliability).reduce(weaker, 'high')];
  });
  const rank = ranks.reduce((sum, one) => sum + one, 0) / measured;
  const trust = rank >= 1.5 ? 'high' : rank >= 0.5 ? 'medium' : 'low';
  return reliabilityOf(Number.POSITIVE_INFINITY, measured / weigh(components), trust);
}

/** The curve; a component that the whole recording has no score for has none in any part of it. */
function confidenceTrack(
  input: ConfidenceInput,
  weights: Weights,
  components: readonly Component[],
  overall: Scores,
): Track | null {
  const { duration } = input;
  const scoreIn = windowScores(input);
  const labels = ['index', ...components] as const;
  const track = labelledGridTrack({ unit: 'index 0–100, components 0–1', step: HOP, duration, labels }, (time) => {
    const window = windowAround(time, CONFIDENCE_WINDOW, duration);
    const scores: Scores = Object.fromEntries(
      components.map((component) => [component, overall[component] === null ? null : scoreIn[component](window)]),
    );
    return { ...emptyScores, ...scores, index: indexOf(scores, weights, components) };
  });
  const points = Array.isArray(track.values) ? [] : (track.values.index ?? []);
  return points.some((point) => point !== null) ? track : null;
}

const emptyScores: Readonly<Record<Component, null>> = {
  pace: null,
  fillers: null,
  long_pauses: null,
  pitch_variation: null,
  loudness_steadiness: null,
  calm_voice: null,
  eye_contact: null,
  posture: null,
  expression: null,
};

const round = (value: number | null): number | null => (value === null ? null : Math.round(value * 1000) / 1000);
