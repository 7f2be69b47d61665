import type { Component } from './components.ts';

/** A score at a value; between the points it runs in a straight line, and beyond the ends it stays. Values ascend. */
type Curve = readonly (readonly [value: number, score: number])[];

const CURVES: Readonly<Record<Component, Curve>> = {
  // words/min
  pace: [
    [60, 0],
    [100, 1],
    [165, 1],
    [220, 0],
  ],
  // 1/min
  fillers: [
    [3, 1],
    [15, 0],
  ],
  // 1/min
  long_pauses: [
    [1, 1],
    [6, 0],
  ],
  // semitones
  pitch_variation: [
    [1, 0],
    [2.5, 1],
  ],
  // dB against the median level
  loudness_steadiness: [
    [-10, 0],
    [-2, 1],
  ],
  // share of nervous
  calm_voice: [
    [0, 1],
    [1, 0],
  ],
  // share
  eye_contact: [
    [0.2, 0],
    [0.7, 1],
  ],
  // 0–100
  posture: [
    [0, 0],
    [100, 1],
  ],
  // share of neutral and happy
  expression: [
    [0, 0],
    [1, 1],
  ],
};

/** Score of a component, 0–1, at the value of what it is made of (see `componentDefinitions`). */
export function scoreOf(component: Component, value: number): number {
  const curve = CURVES[component];
  const above = curve.findIndex(([at]) => value < at);
  const next = curve[above] ?? curve.at(-1);
  const previous = curve[above < 0 ? curve.length - 1 : above - 1] ?? next;
  if (!next || !previous) return 0;
  if (next === previous) return next[1];
  const share = (value - previous[0]) / (next[0] - previous[0]);
  return previous[1] + share * (next[1] - previous[1]);
}
