import { describe, expect, it } from 'vitest';
import { polarityLabel, vaderPolarity } from './sentiment.ts';

describe('VADER', () => {
  // The word list gives "good" 1.9; compound = x / √(x² + 15).
  it('scores a word by its valence', () =>
    expect(vaderPolarity('The plan was good')).toBeCloseTo(1.9 / Math.sqrt(1.9 ** 2 + 15), 4));

  it('turns a negated word by −0.74', () => {
    const valence = 1.9 * -0.74;
    expect(vaderPolarity('The plan was not good')).toBeCloseTo(valence / Math.sqrt(valence ** 2 + 15), 4);
  });

  it('finds nothing in plain facts', () => expect(vaderPolarity('We wrote a list every morning')).toBe(0));
});

it('labels by the cut of ±0.05', () => {
  expect([0.05, 0.0499, -0.0499, -0.05].map(polarityLabel)).toEqual(['positive', 'neutral', 'neutral', 'negative']);
});
