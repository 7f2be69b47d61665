import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createProgress, type ProgressEvent } from './progress.ts';

describe('createProgress', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
  afterEach(() => void vi.useRealTimers());

  function events(costs: [ProgressEvent['step'], number][]) {
    const seen: ProgressEvent[] = [];
    return { progress: createProgress(new Map(costs), (event) => seen.push(event)), last: () => seen.at(-1) };
  }

  it('tells the time left from the share of the expected work that is done', () => {
    const { progress, last } = events([
      ['vision', 90],
      ['voice', 10],
    ]);
    vi.advanceTimersByTime(10_000);
    progress.done('voice');
    expect(last()?.left).toBeCloseTo(90); // a tenth took 10 s
    vi.advanceTimersByTime(10_000);
    progress.running('vision', 1, 3);
    expect(last()?.left).toBeCloseTo((20 * 60) / 40); // 10 + 30 of 100 took 20 s
  });

  it('guesses nothing before there is something to go by', () => {
    const { progress, last } = events([['vision', 100]]);
    progress.running('vision', 1, 100);
    expect(last()?.left).toBeNull();
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
