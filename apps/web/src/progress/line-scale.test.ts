import { describe, expect, test } from 'vitest';
import { datePlaces, lineScale, placeOf } from './line-scale.ts';

describe('the scale of a line', () => {
  test('holds all values with room around them', () => {
    const { low, high } = lineScale([100, 200], 10);
    expect([low, high]).toEqual([88, 212]);
    expect(placeOf({ low, high }, 150)).toBeCloseTo(0.5);
  });

  test('does not make much of a change that means nothing', () => {
    const scale = lineScale([0.6, 0.62], 0.1);
    expect(scale.high - scale.low).toBeCloseTo(0.4);
    expect(placeOf(scale, 0.62) - placeOf(scale, 0.6)).toBeCloseTo(0.05);
  });

  test('does not begin below zero for what cannot be negative, and has a width where nothing moves', () => {
    expect(lineScale([0, 0.02], 0.1).low).toBe(0);
    expect(lineScale([-0.4, 0.2], 0.1).low).toBeLessThan(-0.4);
    const still = lineScale([5, 5], null);
    expect(still.high).toBeGreaterThan(still.low);
  });
});

describe('dates on a line', () => {
  test('stand to scale where they can be told apart', () => {
    expect(datePlaces(['2026-03-01', '2026-03-03', '2026-03-11'])).toEqual({ places: [0, 0.2, 1], toScale: true });
  });

  test('stand in equal distances where they cannot', () => {
    const dates = ['2026-03-01T09:00:00Z', '2026-03-01T10:00:00Z', '2026-06-01T09:00:00Z'];
    expect(datePlaces(dates)).toEqual({ places: [0, 0.5, 1], toScale: false });
    expect(datePlaces(['2026-03-01', '2026-03-01']).places).toEqual([0, 1]);
  });
});
