import type { Span } from '@impact/report/span';
import { describe, expect, it } from 'vitest';
import { nextWindow, spansWithin, voicedSeconds } from './windows.ts';

/** Half a second of speech every second: 0–0.5, 1–1.5, … */
const spoken = (seconds: number): Span[] =>
  Array.from({ length: seconds }, (_, second) => ({ start: second, end: second + 0.5 }));

describe('windows of speech', () => {
  it('begin a little before the first speech ahead and end in the last pause within 28 s', () => {
    // Speech ahead of 10.6 begins at 11. The pause from 38.5 to 39 has its middle beyond 10.7 + 28, the one before it at 37.75.
    expect(nextWindow(spoken(100), 10.6, 100)).toEqual({ start: 10.7, end: 37.75, last: false });
  });

  it('take in a short remainder, with silence kept after it, and end with the stretch', () => {
    expect(nextWindow(spoken(30), 0, 100)).toEqual({ start: 0, end: 29.8, last: true });
    expect(nextWindow(spoken(100), 0, 20.2)).toEqual({ start: 0, end: 20.2, last: true });
  });

  it('cut speech without a pause at 28 s', () => {
    expect(nextWindow([{ start: 0, end: 90 }], 0, 90)).toEqual({ start: 0, end: 28, last: false });
  });

  it('are none where no speech is left before the end', () => {
    expect(nextWindow(spoken(10), 9.48, 100)).toBeNull();
    expect(nextWindow(spoken(10), 2.6, 3)).toBeNull();
    expect(nextWindow([], 0, 10)).toBeNull();
  });

  it('are found in the speech of many hours', () => {
    const voice = spoken(200_000);
    const starts: number[] = [];
    for (let at = 0; ; ) {
      const window = nextWindow(voice, at, 200_000);
      if (!window) break;
      starts.push(window.start);
      if (window.last) break;
      at = window.end;
    }
    // The middles of pauses are at .75: the first window ends at 27.75 and each other 28 s later. From 27.75 + 7141 · 28 on,
    // as the first time, no more than 34 s are left: 0 and 7142 windows.
    expect(starts.slice(0, 3)).toEqual([0, 27.75, 55.75]);
    expect(starts).toHaveLength(7143);
  });
});

describe('speech inside a span', () => {
  it('counts only what overlaps, and touches no other spans', () => {
    expect(spansWithin(spoken(10), { start: 2.5, end: 4 })).toEqual([{ start: 3, end: 3.5 }]);
    expect(voicedSeconds(spoken(10), { start: 2.25, end: 4.25 })).toBe(1);
    expect(voicedSeconds(spoken(10), { start: 2.6, end: 2.9 })).toBe(0);
    expect(spansWithin(spoken(10), { start: 5, end: 4 })).toEqual([]);
  });
});
