import { type Direction, depthOf } from '../metrics/direction.ts';
import type { Component } from './components.ts';

/** Which way the quantity of a component is better, and the least difference that somebody would notice, in its unit. */
interface Noticing {
  direction: Direction;
  least: number;
}

/** The ends are those of the full score (`scores.ts`); the loudness is its own score, as its measure is. */
const NOTICING: Readonly<Record<Component, Noticing>> = {
  pace: { direction: { lower: 100, upper: 165 }, least: 10 },
  fillers: { direction: { lower: null, upper: 3 }, least: 1 },
  long_pauses: { direction: { lower: null, upper: 1 }, least: 1 },
  pitch_variation: { direction: { lower: 2.5, upper: null }, least: 0.3 },
  loudness_steadiness: { direction: { lower: 1, upper: null }, least: 0.1 },
  calm_voice: { direction: { lower: null, upper: 0 }, least: 0.1 },
  eye_contact: { direction: { lower: 0.7, upper: null }, least: 0.1 },
  posture: { direction: { lower: 100, upper: null }, least: 10 },
  expression: { direction: { lower: 1, upper: null }, least: 0.1 },
};

/**
 * On which side of what is usual a value lies, for somebody who reads both: 1 better, −1 worse, 0 where nobody would notice. Of the pace,
 * where too little and too much are both worse, all that is easy to follow is alike.
 */
export function noticeably(component: Component, value: number, usual: number): -1 | 0 | 1 {
  const { direction, least } = NOTICING[component];
  const bounded = direction.lower !== null && direction.upper !== null;
  const worth = (one: number): number => Math.min(depthOf(direction, one), bounded ? 0 : Number.POSITIVE_INFINITY);
  const better = worth(value) - worth(usual);
  if (Math.abs(better) < least || Math.abs(value - usual) < least) return 0;
  return better > 0 ? 1 : -1;
}
