import { ImpactError } from '@impact/report/error';
import { z } from 'zod';
import { COMPONENTS, type Component, componentDefinitions } from './components.ts';

export type Weights = Readonly<Record<Component, number>>;

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

/** Larger weights are a slip of the pen; sums stay far from where numbers lose digits. */
const LARGEST = 1000;

const Given = z.record(z.string(), z.number().min(0).max(LARGEST));

/**
 * The weights with some of them replaced: an object of weights (0 to 1000; only their ratios matter) by component. 0 takes a component out;
 * what is not named keeps its own weight.
 * @throws ImpactError USAGE, with the names of the components, for anything else, or when no component is left.
 */
export function resolveWeights(given: unknown = {}): Weights {
  const overrides = Given.safeParse(given);
  if (!overrides.success) {
    const at = overrides.error.issues[0]?.path[0];
    throw usage(
      at === undefined
        ? 'They must be one object of numbers by component, such as {"eye_contact": 0.3, "posture": 0}.'
        : `The weight of ${named(String(at))} must be a number from 0 to ${LARGEST}.`,
    );
  }
  const unknown = Object.keys(overrides.data).find((component) => !COMPONENTS.some((known) => known === component));
  if (unknown !== undefined) throw usage(`There is no component ${named(unknown)}.`);
  const weights: Weights = { ...DEFAULT_WEIGHTS, ...overrides.data };
  if (!COMPONENTS.some((component) => weights[component] > 0))
    throw usage('At least one component needs a weight over 0.');
  return weights;
}

const usage = (problem: string): ImpactError =>
  new ImpactError(
    'USAGE',
    `The weights of the confidence index cannot be used. ${problem} The components: ${COMPONENTS.join(', ')}.`,
  );

/** A name from outside as a message may show it: short, without control characters. */
const named = (name: string): string => JSON.stringify(name.length > 40 ? `${name.slice(0, 40)}…` : name);

/** The components that take part: those with a weight, without those that read feelings where the policy forbids it. */
export const activeComponents = (weights: Weights, emotionInference: boolean): Component[] =>
  COMPONENTS.filter(
    (component) => weights[component] > 0 && (emotionInference || !componentDefinitions[component].emotion),
  );
