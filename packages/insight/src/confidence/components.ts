import { ImpactError } from '@impact/report/error';

/** From what the delivery confidence index is made, in the order in which it is shown. */
export const COMPONENTS = [
  'pace',
  'fillers',
  'long_pauses',
  'pitch_variation',
  'loudness_steadiness',
  'calm_voice',
  'eye_contact',
  'posture',
  'expression',
] as const;
export type Component = (typeof COMPONENTS)[number];

export type Weights = Readonly<Record<Component, number>>;

/** What each component is called, how it scores (0–1, linear between the points), and the metrics it comes from. */
export interface ComponentDefinition {
  label: string;
  score: string;
  metrics: readonly string[];
  /** Reads feelings: left out where the policy switches emotion inference off. */
  emotion: boolean;
}

export const componentDefinitions: Readonly<Record<Component, ComponentDefinition>> = {
  pace: { label: 'pace', score: '1 inside 100–165 words/min, 0 at 60 and 220', metrics: ['pace.wpm'], emotion: false },
  fillers: {
    label: 'few fillers',
    score: '1 at up to 3/min, 0 from 15/min',
    metrics: ['filler.per_min'],
    emotion: false,
  },
  long_pauses: {
    label: 'few long pauses',
    score: '1 at up to 1/min, 0 from 6/min',
    metrics: ['pause.long_per_min'],
    emotion: false,
  },
  pitch_variation: {
    label: 'pitch variation',
    score: '0 at up to 1 semitone, 1 from 2.5',
    metrics: ['voice.pitch_sd'],
    emotion: false,
  },
  loudness_steadiness: {
    label: 'steady loudness',
    score: '1 down to 2 dB under the median level, 0 from 10 dB under it; mean over blocks of 2 s',
    metrics: ['voice.loudness_mean'],
    emotion: false,
  },
  calm_voice: {
    label: 'calm voice',
    score: '1 − share of nervous',
    metrics: ['speech_emotion.nervous'],
    emotion: true,
  },
  eye_contact: { label: 'eye contact', score: '0 at 0.2, 1 from 0.7', metrics: ['eye_contact.ratio'], emotion: false },
  posture: { label: 'posture', score: 'posture accuracy / 100', metrics: ['posture.score'], emotion: false },
  expression: {
    label: 'expression',
    score: 'share of neutral and happy',
    metrics: ['facial_emotion.neutral', 'facial_emotion.happy'],
    emotion: true,
  },
};

/** The weights of METRICS: what goes with good ratings of interviews in the literature, eye contact first. */
export const DEFAULT_WEIGHTS: Weights = {
  pace: 0.12,
  fillers: 0.12,
  long_pauses: 0.08,
  pitch_variation: 0.1,
  loudness_steadiness: 0.08,
  calm_voice: 0.1,
  eye_contact: 0.2,
  posture: 0.12,
  expression: 0.08,
};

/**
 * The weights with some of them replaced; a weight of 0 takes its component out.
 * @throws ImpactError USAGE for an unknown component, a weight that is negative or no number, or when none is left.
 */
export function resolveWeights(overrides: Readonly<Record<string, number>> = {}): Weights {
  for (const [component, weight] of Object.entries(overrides)) {
    if (!COMPONENTS.some((known) => known === component)) {
      throw new ImpactError('USAGE', `There is no confidence component "${component}". Use: ${COMPONENTS.join(', ')}.`);
    }
    if (!Number.isFinite(weight) || weight < 0) {
      throw new ImpactError('USAGE', `The weight of "${component}" must be a number of 0 or more.`);
    }
  }
  const weights: Weights = { ...DEFAULT_WEIGHTS, ...overrides };
  if (!COMPONENTS.some((component) => weights[component] > 0)) {
    throw new ImpactError('USAGE', 'At least one confidence component needs a weight over 0.');
  }
  return weights;
}

/** The components that take part: those with a weight, without those that read feelings where the policy forbids it. */
export const activeComponents = (weights: Weights, emotionInference: boolean): Component[] =>
  COMPONENTS.filter(
    (component) => weights[component] > 0 && (emotionInference || !componentDefinitions[component].emotion),
  );
