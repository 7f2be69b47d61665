import { ConfidenceMoment } from '@impact/report/report';
import { describe, expect, it } from 'vitest';
import { COMPONENTS, type Component } from './components.ts';
import type { CurvePoint } from './curve.ts';
import type { Scores } from './evidence.ts';
import { indexOf } from './index-of.ts';
import { confidenceMoments } from './moments.ts';
import { resolveWeights } from './weights.ts';

const weights = resolveWeights({ eye_contact: 3, pace: 1 });
const components: Component[] = ['pace', 'eye_contact'];
const none = Object.fromEntries(COMPONENTS.map((component) => [component, null])) as Scores;

/** Points every 5 s with windows of 15 s, as inside a long recording. */
const curve = (scores: Partial<Scores>[]): CurvePoint[] =>
  scores.map((some, i) => ({
    time: 5 * i + 10,
    window: { start: 5 * i + 2.5, end: 5 * i + 17.5 },
    scores: { ...none, ...some },
    index: indexOf(some, weights, components),
  }));
const told = (scores: Partial<Scores>[]) => confidenceMoments(curve(scores), weights, components);
/** A curve that follows eye contact alone; pace is always the same. */
const looking = (...eyes: number[]) => told(eyes.map((eye_contact) => ({ eye_contact, pace: 0.8 })));

describe('confidenceMoments', () => {
  it('tells a dip with its causes, heaviest first', () => {
    // Index: 100 · (1 · pace + 3 · eye contact) / 4 = 95 four times and 35; mean 83. At 30 s eye contact is 0.2 against a mean of
    // 0.84: 100 · 3 · −0.64 / 4 = −48; pace 0.8 against 0.8: none. The window around 30 s reaches from 22.5 to 37.5 s.
    expect(looking(1, 1, 1, 1, 0.2)).toEqual(
      [
        {
          kind: 'dip',
          start: 22.5,
          end: 37.5,
          window: { start: 22.5, end: 37.5 },
          at: 30,
          index: 35,
          average: 83,
          causes: [{ component: 'eye_contact', score: 0.2, average: 0.84, effect: -48 }],
        },
        {
          kind: 'peak',
          start: 2.5,
          end: 32.5,
          window: { start: 2.5, end: 17.5 },
          at: 10,
          index: 95,
          average: 83,
          causes: [{ component: 'eye_contact', score: 1, average: 0.84, effect: 12 }],
        },
      ].sort((a, b) => a.at - b.at),
    );
  });

  it('gives effects that add up to the distance from the average where all was measured', () => {
    const [dip] = told([
      { eye_contact: 0.9, pace: 0.7 },
      { eye_contact: 0.8, pace: 0.9 },
      { eye_contact: 0.1, pace: 0.2 },
    ]).filter(({ kind }) => kind === 'dip');
    const sum = dip?.causes.reduce((all, { effect }) => all + effect, 0);
    expect(sum).toBeCloseTo((dip?.index ?? 0) - (dip?.average ?? 0), 0);
  });

  it('leaves what works against the side out of the causes', () => {
    const [dip] = told([
      { eye_contact: 0.9, pace: 0.2 },
      { eye_contact: 0.9, pace: 0.2 },
      { eye_contact: 0.2, pace: 1 },
    ]).filter(({ kind }) => kind === 'dip');
    expect(dip?.causes.map(({ component }) => component)).toEqual(['eye_contact']);
  });

  it('tells at most six, those furthest off, in order of time', () => {
    const eyes = Array.from({ length: 60 }, (_, i) => (i % 6 === 3 ? 0.5 - i / 200 : 0.9));
    const found = looking(...eyes);
    expect(found.map(({ at }) => at)).toEqual([145, 175, 205, 235, 265, 295]);
    expect(found.every(({ kind }) => kind === 'dip')).toBe(true);
  });

  it('prefers dips where both are equally far off', () => {
    const eyes = Array.from({ length: 48 }, (_, i) => [0.5, 0.2, 0.5, 0.8][i % 4] ?? 0.5);
    expect(looking(...eyes).map(({ kind }) => kind)).toEqual(Array.from({ length: 6 }, () => 'dip'));
  });

  it('calls no dip what only lacks its best component', () => {
    // Where nobody sees the eyes the index is that of pace alone: 40 against about 83, and no behaviour explains it.
    const found = told([
      { eye_contact: 0.95, pace: 0.4 },
      { eye_contact: 0.95, pace: 0.4 },
      { eye_contact: null, pace: 0.4 },
      { eye_contact: 0.95, pace: 0.4 },
    ]);
    expect(found.filter(({ kind }) => kind === 'dip')).toEqual([]);
  });

  it('takes the moment in the middle where the ends of a recording share one window', () => {
    const window = { start: 0, end: 15 };
    const points = curve([0.2, 0.2, 0.9, 0.9, 0.9].map((eye_contact) => ({ eye_contact, pace: 0.8 }))).map(
      (point, i) => ({ ...point, time: 5 * i, ...(i < 2 && { window }) }),
    );
    const [dip] = confidenceMoments(points, weights, components);
    expect(dip).toMatchObject({ kind: 'dip', at: 5, start: 0, end: 15 });
  });

  it('finds none in an even curve, nor where there is no curve', () => {
    expect(looking(0.8, 0.82, 0.79, 0.8)).toEqual([]);
    expect(told([{}, {}])).toEqual([]);
    expect(told([])).toEqual([]);
  });

  it('keeps to the contract', () => {
    for (const { window, ...moment } of looking(1, 0, 1, 0.3, 0.9))
      expect(ConfidenceMoment.safeParse({ ...moment, text: '' }).success).toBe(true);
  });
});
