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
    values: { ...none, ...valuesFor(some) },
    scores: { ...none, ...some },
    index: indexOf(some, weights, components),
  }));
/** Shares of eye contact from 20 % to 70 %, and paces from 60 to 100 words a minute, score from 0 to 1. */
const valuesFor = ({ eye_contact = null, pace = null }: Partial<Scores>): Partial<Scores> => ({
  eye_contact: eye_contact === null ? null : 0.2 + 0.5 * eye_contact,
  pace: pace === null ? null : 60 + 40 * pace,
});
const told = (scores: Partial<Scores>[]) => confidenceMoments(curve(scores), weights, components);
/** A curve that follows eye contact alone; pace is always the same. */
const looking = (...eyes: number[]) => told(eyes.map((eye_contact) => ({ eye_contact, pace: 0.8 })));

describe('confidenceMoments', () => {
  it('tells a dip with its causes, heaviest first', () => {
    // Index: 100 · (1 · pace + 3 · eye contact) / 4 = 95 four times and 35; mean 83. At 30 s eye contact is 0.2 against a mean of
    // 0.84: 100 · 3 · −0.64 / 4 = −48; pace 0.8 against 0.8: none. The window around 30 s reaches from 22.5 to 37.5 s.
    // In shares of the time that is 0.3 against a mean of (4 · 0.7 + 0.3) / 5 = 0.62.
    expect(looking(1, 1, 1, 1, 0.2)).toEqual([
      {
        kind: 'dip',
        start: 22.5,
        end: 37.5,
        window: { start: 22.5, end: 37.5 },
        at: 30,
        index: 35,
        average: 83,
        causes: [
          {
            component: 'eye_contact',
            score: 0.2,
            average: 0.84,
            effect: -48,
            value: expect.closeTo(0.3),
            usual: expect.closeTo(0.62),
          },
        ],
      },
    ]);
  });

  it('names no cause whose quantity lies on the other side of what is usual, or so near to it that nobody would notice', () => {
    // The score ends at 70 %: 71 % scores 1, over the average score of 0.8, and is less than the usual (4 · 0.95 + 0.2) / 5 = 80 %.
    const points = curve([1, 1, 1, 1, 0].map((eye_contact) => ({ eye_contact, pace: 0.8 }))).map((point, i) => ({
      ...point,
      values: { ...point.values, eye_contact: [0.95, 0.71, 0.95, 0.95, 0.2][i] ?? null },
    }));
    const peaks = (some: CurvePoint[]) =>
      confidenceMoments(some, weights, components).filter(({ kind }) => kind === 'peak');
    expect(peaks(points).map(({ causes }) => causes[0]?.value)).toEqual([0.95]);
    const alike = points.map((point) => ({ ...point, values: { ...point.values, eye_contact: 0.75 } }));
    expect(confidenceMoments(alike, weights, components)).toEqual([]);
  });

  it('joins what lies to the same side in windows that overlap', () => {
    // Dips at 15 and 25 s: their windows of 15 s overlap by 5 s, and the deeper one is told.
    const found = looking(1, 0.2, 0.7, 0, 1, 1, 1, 1).filter(({ kind }) => kind === 'dip');
    expect(found).toMatchObject([{ start: 7.5, end: 32.5, at: 25 }]);
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
