import { definitionOf } from '@impact/insight/metrics/catalogue';
import { describe, expect, it } from 'vitest';
import { scaleOf } from './scale.ts';

const bandsOf = (id: string) => definitionOf(id)?.bands ?? [];

describe('scaleOf', () => {
  it('lays the bands side by side and the value among them', () => {
    // Borders 100, 165, 190: the open ends reach 0.6 · 90 = 54 beyond them, so that the scale runs from 46 to 244.
    const scale = scaleOf(bandsOf('pace.wpm'), 145);
    expect(scale?.mark).toBeCloseTo(0.5);
    expect(scale?.ticks.map(({ value }) => value)).toEqual([100, 165, 190]);
    expect(scale?.parts.map(({ tone }) => tone)).toEqual(['poor', 'good', 'ok', 'poor']);
    expect(scale?.parts[0]).toMatchObject({ from: 0 });
    expect(scale?.parts.at(-1)).toMatchObject({ to: 1 });
    expect(scale?.parts[1]?.from).toBeCloseTo(54 / 198);
  });

  it('keeps a value beyond the ends at the end', () => {
    expect(scaleOf(bandsOf('pace.wpm'), 900)?.mark).toBe(1);
    expect(scaleOf(bandsOf('pace.wpm'), 3)?.mark).toBe(0);
  });

  it('does not begin below 0 where nothing lies there, and does where something can', () => {
    expect(scaleOf(bandsOf('voice.pitch_sd'), 0)?.mark).toBe(0);
    // One border at −40 reaches 24 to either side.
    expect(scaleOf(bandsOf('voice.loudness_mean'), -40)?.mark).toBeCloseTo(0.5);
  });

  it('has nothing to show without bands or without a value', () => {
    expect(scaleOf([], 3)).toBeNull();
    expect(scaleOf(bandsOf('pace.wpm'), null)).toBeNull();
  });
});
