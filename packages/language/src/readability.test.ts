import { describe, expect, it } from 'vitest';
import { fleschKincaidGrade } from './readability.ts';
import { spoken } from './transcript.fixture.ts';

const text = (sentence: string, times: number) => Array.from({ length: times }, () => spoken(sentence));

describe('Flesch–Kincaid grade', () => {
  it('follows the formula', () => {
    // 5 words, 1 + 1 + 1 + 1 + 2 = 6 syllables: 0.39 · 5 + 11.8 · 6 / 5 − 15.59 = 1.95 + 14.16 − 15.59 = 0.52.
    expect(fleschKincaidGrade(text('We sold shoes and coffee.', 20))).toBeCloseTo(0.52, 10);
    // 4 words, 5 + 4 + 1 + 4 = 14 syllables: 0.39 · 4 + 11.8 · 14 / 4 − 15.59 = 1.56 + 41.3 − 15.59 = 27.27.
    expect(fleschKincaidGrade(text('International communication demands responsibility.', 1))).toBeNull();
    expect(fleschKincaidGrade(text('Communication is my responsibility.', 25))).toBeCloseTo(
      0.39 * 4 + (11.8 * (5 + 1 + 1 + 6)) / 4 - 15.59,
      10,
    );
  });

  it('does not count fillers', () =>
    expect(fleschKincaidGrade(text('We, um, sold shoes and, uh, coffee.', 20))).toBeCloseTo(0.52, 10));

  it('has no value under 100 words, or without sentence ends', () => {
    expect(fleschKincaidGrade(text('We sold shoes and coffee.', 19))).toBeNull();
    expect(fleschKincaidGrade(text('we sold shoes and coffee', 40))).toBeNull();
    expect(fleschKincaidGrade([])).toBeNull();
  });
});
