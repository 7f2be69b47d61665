import type { Reliability } from '@impact/report/metric';
import type { Confidence } from '@impact/report/report';
import { reliabilityOf, weaker } from '../metrics/build.ts';
import { type Component, componentDefinitions } from './components.ts';
import { confidenceCurve, curveTrack } from './curve.ts';
import { type ConfidenceInput, overallScores, type Scores, windowMeasures } from './evidence.ts';
import { indexOf, weightOf } from './index-of.ts';
import { whyMissing, whyNoIndex } from './missing.ts';
import { momentText } from './moment-text.ts';
import { confidenceMoments } from './moments.ts';
import { levelBlocks } from './voice-measures.ts';
import { activeComponents, type Weights } from './weights.ts';

export interface ConfidenceOptions {
  weights: Weights;
  /** Whether the user gave weights. */
  weightsGiven: boolean;
  /** Whether feelings may be read (policy). */
  emotionInference: boolean;
}

/**
 * The delivery confidence index, 0–100: how confident the delivery looks and sounds, from observable cues only; no prediction of
 * performance. With the score of each component, both over time (`curveGrid`), and the dips and peaks of that curve explained.
 */
export function deliveryConfidence(
  input: ConfidenceInput,
  { weights, weightsGiven, emotionInference }: ConfidenceOptions,
): Confidence {
  const components = activeComponents(weights, emotionInference);
  const levels = levelBlocks(input.voice, input.timeline);
  const measures = windowMeasures(input, levels);
  const overall = overallScores(input, measures);
  const index = indexOf(overall, weights, components);
  const points = confidenceCurve(input.duration, measures, overall, weights, components);
  return {
    index: index === null ? null : Math.round(index * 10) / 10,
    ...(index === null && { reason: whyNoIndex(input, overall, weights, components) }),
    track: curveTrack(points, components, input.duration),
    contributions: components.map((component) => {
      const score = overall[component];
      const weight = weights[component];
      if (score === null) return { component, weight, score, reason: whyMissing(component, input) };
      return { component, weight, score: Math.round(score * 1000) / 1000 };
    }),
    reliability: confidenceReliability(input, overall, weights, components),
    weights: weightsGiven ? 'given' : 'default',
    moments: confidenceMoments(points, weights, components).map((extreme) => {
      const { window: _window, causes, ...moment } = extreme;
      return {
        ...moment,
        causes: causes.map(({ component, score, average, effect }) => ({ component, score, average, effect })),
        text: momentText(extreme, input, levels),
      };
    }),
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
  const { measured, total } = weightOf(scores, weights, components);
  if (measured <= 0) return 'low';
  const ranks = components.map((component) => {
    if (scores[component] === null) return 0;
    const its = metrics.filter(({ id }) => componentDefinitions[component].metrics.includes(id));
    return weights[component] * RANKS[its.map(({ reliability }) => reliability).reduce(weaker, 'high')];
  });
  const rank = ranks.reduce((sum, one) => sum + one, 0) / measured;
  // Both cues of the picture end at medium: high is for an index that hardly rests on them.
  const trust = rank >= 1.75 ? 'high' : rank >= 0.5 ? 'medium' : 'low';
  return reliabilityOf(Number.POSITIVE_INFINITY, measured / total, trust);
}
