import { describe, expect, it } from 'vitest';
import { COMPONENTS } from './components.ts';
import { confidenceCurve, curveGrid, curveTrack } from './curve.ts';
import type { Scores, WindowMeasures } from './evidence.ts';
import { steadied } from './speech-measures.ts';
import { resolveWeights } from './weights.ts';

describe('curveGrid', () => {
  it.each([
    // 15 s every 5 s from a minute on.
    [60, 15, 5],
    [3600, 15, 5],
    // A quarter of 48 s every twelfth of it.
    [48, 12, 4],
    // 25.44 / 12 = 2.12, in whole tenths 2.1.
    [25.44, 6.3, 2.1],
    [24, 6, 2],
    [5, 6, 2],
    [0, 6, 2],
  ])('of %d s has windows of %d s every %d s', (duration, window, hop) => {
    const grid = curveGrid(duration);
    expect(grid.window).toBeCloseTo(window, 9);
    expect(grid.hop).toBeCloseTo(hop, 9);
  });
});

describe('steadied', () => {
  it('leaves a rate over 15 s of talking as it is', () => {
    expect(steadied(12, 15, 4)).toBe(12);
    expect(steadied(12, 40, 4)).toBe(12);
  });

  it('fills shorter material up with what is usual: 12/min over 5 s and 3/min over 10 s are 6/min', () => {
    expect(steadied(12, 5, 3)).toBe(6);
    expect(steadied(12, 0, 3)).toBe(3);
  });
});

describe('confidenceCurve', () => {
  const nothing = Object.fromEntries(COMPONENTS.map((component) => [component, null])) as Scores;
  const silent = Object.fromEntries(
    COMPONENTS.map((component) => [component, () => null]),
  ) as unknown as WindowMeasures;
  // Two components, eye contact three times as heavy.
  const weights = resolveWeights({
    ...Object.fromEntries(COMPONENTS.map((component) => [component, 0])),
    eye_contact: 3,
    posture: 1,
  });
  const measures: WindowMeasures = {
    ...silent,
    // The eyes are off the lens from 30 s on; posture is always at 60.
    eye_contact: ({ start, end }) => Math.max(0, Math.min(end, 30) - start) / (end - start),
    posture: () => 60,
    pace: () => 130,
  };

  it('weighs what was measured in the window around each moment', () => {
    const overall = { ...nothing, eye_contact: 0.5, posture: 0.6 };
    const points = confidenceCurve(60, measures, overall, weights, ['eye_contact', 'posture']);
    expect(points.map(({ time }) => time)).toEqual([0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55]);
    expect(points[0]?.window).toEqual({ start: 0, end: 15 });
    expect(points[6]?.window).toEqual({ start: 22.5, end: 37.5 });
    expect(points.at(-1)?.window).toEqual({ start: 45, end: 60 });
    // All the time near the lens: (3 · 1 + 0.6) / 4 = 0.9. Half of it, score (0.5 − 0.2) / 0.5 = 0.6: (1.8 + 0.6) / 4 = 0.6.
    // Never: 0.6 / 4 = 0.15. A sixth of it at 35 s: under 0.2 and so 0. Five sixths at 25 s: over 0.7 and so 1.
    const expected = [90, 90, 90, 90, 90, 90, 60, 15, 15, 15, 15, 15];
    for (const [i, index] of expected.entries()) expect(points[i]?.index, `${5 * i} s`).toBeCloseTo(index, 9);
  });

  it('takes nothing from a component that the whole recording has no score for', () => {
    const points = confidenceCurve(60, measures, { ...nothing, eye_contact: 0.5 }, weights, ['eye_contact', 'posture']);
    expect(points.every(({ scores }) => scores.posture === null && scores.pace === null)).toBe(true);
    expect(points[0]?.index).toBe(100);
  });

  it('is no track where nothing was measured', () => {
    const points = confidenceCurve(60, silent, nothing, weights, ['eye_contact', 'posture']);
    expect(curveTrack(points, ['eye_contact', 'posture'], 60)).toBeNull();
    expect(confidenceCurve(0, measures, nothing, weights, ['eye_contact'])).toEqual([]);
  });
});
