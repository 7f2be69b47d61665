import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createProgress, type ProgressEvent } from './progress.ts';

describe('createProgress', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
  afterEach(() => void vi.useRealTimers());

  function events(costs: [ProgressEvent['step'], number][]) {
    const seen: ProgressEvent[] = [];
    return {
      progress: createProgress(new Map(costs), { workers: 2, emit: (event) => seen.push(event) }),
      last: () => seen.at(-1),
    };
  }

  it('tells the time left from the share of the expected work that is done', () => {
    const { progress, last } = events([
      ['vision', 80],
      ['voice', 20],
    ]);
    vi.advanceTimersByTime(10_000);
    progress.done('voice');
    expect(last()?.left).toBeCloseTo(40); // a fifth took 10 s
    vi.advanceTimersByTime(10_000);
    progress.running('vision', 1, 4);
    expect(last()?.left).toBeCloseTo((20 * 60) / 40); // 20 + 20 of 100 took 20 s
  });

  it('starts from what is expected, and trusts what it measures more and more', () => {
    const { progress, last } = events([['vision', 100]]);
    progress.running('vision', 0, 100);
    expect(last()?.left).toBeCloseTo(50); // 100 CPU seconds, two at once
    vi.advanceTimersByTime(10_000);
    progress.running('vision', 5, 100);
    // A third of the way to the settled 15 %: 1/3 · (10 · 95/5) + 2/3 · (95/2).
    expect(last()?.left).toBeCloseTo(190 / 3 + 95 / 3);
  });

  it('does not take what an earlier run had done for speed', () => {
    const { progress, last } = events([
      ['vision', 50],
      ['transcript', 50],
    ]);
    progress.done('vision', { cached: true });
    vi.advanceTimersByTime(10_000);
    progress.running('transcript', 1, 2);
    expect(last()?.left).toBeCloseTo(10);
  });

  it('never runs backwards', () => {
    const { progress, last } = events([['vision', 100]]);
    vi.advanceTimersByTime(10_000);
    progress.running('vision', 50, 100);
    progress.running('vision', 20, 100);
    expect(last()?.left).toBeCloseTo(10);
  });
});
