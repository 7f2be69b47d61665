import type { Unavailable } from '@impact/report/error';
import { describe, expect, it } from 'vitest';
import { speechTimeline } from '../speech/timeline.ts';
import { emotionWindows } from '../testing/interview-fixture.ts';
import { ownWindows, speechEmotionMetrics, speechEmotionTrack } from './speech-emotion.ts';

const missing: Unavailable = { unavailable: true, code: 'NO_TRANSCRIPT', message: 'No transcript.' };
const speaking = (start: number, end: number) => speechTimeline({ spans: [{ start, end }], speechSeconds: 0 }, missing);

describe('speech emotion', () => {
  const timeline = speaking(0, 200);
  const calm = { neutral: 0.5, happy: 0.4, nervous: 0.1 };
  const tense = { neutral: 0.1, happy: 0.2, nervous: 0.7 };
  // 99 windows; those that start before 100 s (50 of them) calm, the other 49 tense.
  const windows = emotionWindows(200, calm).map((window) => (window.start < 100 ? window : { ...window, ...tense }));

  it('is the mean over the windows, never of high reliability', () => {
    const values = speechEmotionMetrics({ windows }, timeline).map(({ value }) => value);
    expect(values[0]).toBeCloseTo((50 * 0.5 + 49 * 0.1) / 99, 3);
    expect(values[1]).toBeCloseTo((50 * 0.4 + 49 * 0.2) / 99, 3);
    expect(values[2]).toBeCloseTo((50 * 0.1 + 49 * 0.7) / 99, 3);
    for (const { reliability } of speechEmotionMetrics({ windows }, timeline)) expect(reliability).toBe('medium');
  });

  it('points at the moments in which a feeling leads', () => {
    const nervous = speechEmotionMetrics({ windows }, timeline)[2];
    expect(nervous?.evidence).toEqual([{ start: 100, end: 200 }]);
    expect(nervous?.detail).toMatchObject({ largest: true });
  });

  it('counts only windows that the candidate speaks in', () => {
    expect(ownWindows({ windows }, speaking(0, 9)).map(({ start }) => start)).toEqual([0, 2, 4, 6]);
  });

  it('draws the classes every two seconds', () => {
    const { values } = speechEmotionTrack(emotionWindows(8, calm), 8);
    expect(values).toEqual({
      neutral: [null, 0.5, 0.5, 0.5],
      happy: [null, 0.4, 0.4, 0.4],
      nervous: [null, 0.1, 0.1, 0.1],
    });
  });
});
