import type { Component } from './components.ts';
import type { Scores } from './evidence.ts';
import type { Weights } from './weights.ts';

/** Share of the weight that must be measured. */
const LEAST_WEIGHT = 0.5;

/** The weight of the components together, and of those that have a score. */
export function weightOf(scores: Partial<Scores>, weights: Weights, components: readonly Component[]) {
  let [measured, total] = [0, 0];
  for (const component of components) {
    total += weights[component];
    if ((scores[component] ?? null) !== null) measured += weights[component];
  }
  return { measured, total };
}

/** 100 · Σ weight · score / Σ weight over what was measured; null when that is less than half of the weight. */
export function indexOf(scores: Partial<Scores>, weights: Weights, components: readonly Component[]): number | null {
  const { measured, total } = weightOf(scores, weights, components);
  const sum = components.reduce((all, component) => all + weights[component] * (scores[component] ?? 0), 0);
  // Weights are decimal fractions: exactly half may fall short by a rounding.
  return measured > 0 && measured >= LEAST_WEIGHT * total * (1 - 1e-9) ? Math.min(100, (100 * sum) / measured) : null;
}
