import type { Component } from '../confidence/components.ts';
import type { FindingContext } from './finding.ts';

/**
 * How much a finding matters, on one scale for all of them: points of the delivery confidence index (0–100).
 *
 * What the index is made of counts by what it moves there. Improving to the full score of its component gains
 * `100 · weight · (1 − score) / Σ weights`; a strength holds `100 · weight · (score − ½) / Σ weights` more than a middling delivery would. The
 * weights are those of the report, over the components that were measured. What lies outside of the index counts by a constant of
 * `OUTSIDE`, times how marked it is.
 */
export type Points = number;

/**
 * Points that are as much worth telling as so many points of the index, at their most marked. Chosen here by what raters of interviews
 * respond to (Naim et al. 2015; Laske & DiGennaro Reed 2024): content before habits of wording, and the set-up, which is easily changed, last.
 */
export const OUTSIDE = {
  structure: 8,
  grammar: 6,
  longTurn: 6,
  nonInclusive: 6,
  quietVoice: 6,
  questions: 4,
  hedges: 4,
  repeats: 4,
  smile: 4,
  longLooks: 4,
  flatVoice: 4,
  clipping: 4,
  unevenAnswers: 4,
  framing: 3,
  onePause: 2,
  /** The largest share of a voice that sounds happy. */
  happyVoice: 3,
} as const satisfies Record<string, Points>;

/** Points for something outside of the index; `marked` 0–1 is how marked it is, and the least counts for a quarter. */
export const outside = (what: keyof typeof OUTSIDE, marked = 1): Points =>
  OUTSIDE[what] * (0.25 + 0.75 * Math.min(1, Math.max(0, marked)));

/** Points of the index that a full score of the component would gain; 0 where it takes no part. */
export const gainOf = (context: FindingContext, component: Component): Points =>
  share(context, component, (score) => 1 - score);

/** Points of the index that the component holds over a middling one; 0 where it takes no part. */
export const holdOf = (context: FindingContext, component: Component): Points =>
  share(context, component, (score) => Math.max(0, score - 0.5));

function share({ contributions }: FindingContext, component: Component, of: (score: number) => number): Points {
  const measured = contributions.filter(({ score }) => score !== null);
  const total = measured.reduce((sum, { weight }) => sum + weight, 0);
  const own = measured.find((one) => one.component === component);
  return own && own.score !== null && total > 0 ? (100 * own.weight * of(own.score)) / total : 0;
}
