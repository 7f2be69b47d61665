import { describe, expect, it } from 'vitest';
import { voiceSpans } from './spans.ts';

/** One digit a step of 0.1 s: the probability in tenths. No padding, unless asked for, so that times can be read off. */
const spans = (digits: string, options: Partial<Parameters<typeof voiceSpans>[1]> = {}) =>
  voiceSpans(
    [...digits].map((digit) => Number(digit) / 10),
    { step: 0.1, duration: digits.length / 10, padding: 0, minSilence: 0.15, minSpeech: 0.25, ...options },
  ).map(({ start, end }) => [Number(start.toFixed(6)), Number(end.toFixed(6))]);

describe('voiceSpans', () => {
  it('finds speech between silences', () => {
    expect(spans('0099990000999900')).toEqual([
      [0.2, 0.6],
      [1, 1.4],
    ]);
  });

  it('starts at 0.5 and holds on until under 0.35', () => {
    expect(spans('0449444400033')).toEqual([[0.3, 0.8]]);
    expect(spans('04444444')).toEqual([]);
  });

  it('bridges gaps shorter than the least silence, and only those', () => {
    expect(spans('9990999')).toEqual([[0, 0.7]]);
    expect(spans('99900999')).toEqual([
      [0, 0.3],
      [0.5, 0.8],
    ]);
  });

  it('drops what is too short to be speech, but counts bridged pieces together', () => {
    expect(spans('0099000')).toEqual([]);
    expect(spans('0990990')).toEqual([[0.1, 0.6]]);
  });

  it('pads within the recording and joins spans that then touch', () => {
    expect(spans('9999000999', { padding: 0.1 })).toEqual([
      [0, 0.5],
      [0.6, 1],
    ]);
    expect(spans('9999000999', { padding: 0.15 })).toEqual([[0, 1]]);
    expect(spans('0099990', { padding: 0.1, duration: 0.65 })).toEqual([[0.1, 0.65]]);
  });

  it('finds none in nothing', () => {
    expect(spans('')).toEqual([]);
  });
});
