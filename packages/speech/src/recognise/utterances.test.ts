import type { Span } from '@impact/report/span';
import { describe, expect, it } from 'vitest';
import { batches, utterances } from './utterances.ts';

const span = (start: number, end: number): Span => ({ start, end });
const rounded = (spans: Span[]) => spans.map(({ start, end }) => [start, end].map((time) => Number(time.toFixed(3))));

describe('utterances', () => {
  it('joins over short pauses and keeps a little silence around', () => {
    expect(rounded(utterances([span(1, 3), span(3.4, 6), span(6.5, 8)]))).toEqual([[0.85, 8.15]]);
  });

  it('cuts at every pause over 1 s, and shares a short pause between its neighbours', () => {
    expect(rounded(utterances([span(0.1, 3), span(4.1, 6)]))).toEqual([
      [0, 3.15],
      [3.95, 6.15],
    ]);
  });

  it('cuts at the longest pause where the whole would be longer than 15 s', () => {
    // 18 s in all; pauses of 0.2, 0.6 and 0.3 s.
    const spans = [span(0, 5), span(5.2, 9), span(9.6, 14), span(14.3, 18)];
    expect(rounded(utterances(spans))).toEqual([
      [0, 9.15],
      [9.45, 18.15],
    ]);
  });

  it('cuts speech without a pause into equal parts that touch', () => {
    expect(rounded(utterances([span(10, 50)]))).toEqual([
      [9.85, 23.333],
      [23.333, 36.667],
      [36.667, 50.15],
    ]);
  });

  it('stays in order, apart and short on ten thousand spans', () => {
    const spans = Array.from({ length: 10_000 }, (_, i) => span(i, i + 0.4 + (0.5 * ((i * 7919) % 101)) / 101));
    const found = utterances(spans);
    for (const [i, { start, end }] of found.entries()) {
      expect(end - start).toBeLessThanOrEqual(15.3);
      expect(start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
    }
  });

  it('leaves out spans without length', () => {
    expect(utterances([])).toEqual([]);
    expect(utterances([span(3, 3)])).toEqual([]);
  });
});

describe('batches', () => {
  it('fills groups up to the seconds given', () => {
    const speech = [span(0, 10), span(11, 21), span(22, 32), span(33, 60)];
    expect(batches(speech, 20)).toEqual([[speech[0], speech[1]], [speech[2]], [speech[3]]]);
  });

  it('does not span a long silence', () => {
    const speech = [span(0, 1), span(100, 101)];
    expect(batches(speech, 20)).toEqual([[speech[0]], [speech[1]]]);
  });

  it('has no group of nothing', () => {
    expect(batches([], 30)).toEqual([]);
  });
});
