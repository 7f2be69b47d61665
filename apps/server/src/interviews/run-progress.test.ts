import { describe, expect, it } from 'vitest';
import { howFar, type StepWork } from './run-progress.ts';

const now = Date.UTC(2026, 10, 20, 10);
const since = (seconds: number) => ({ startedAt: new Date(now - seconds * 1000) });
const step = (name: string, work: number, left: number, longest = left): StepWork => ({
  step: name,
  work,
  left,
  longest,
});
const left = (startedAt: { startedAt: Date | null }, steps: StepWork[], concurrency = 2) =>
  howFar(startedAt, steps, { concurrency }, now).secondsLeft;

describe('the time left of an analysis', () => {
  it('is what is expected, shared by the workers, as long as nothing is measured', () => {
    expect(left(since(0), [step('vision', 40, 40, 10)])).toBe(20);
    expect(left(since(0), [step('vision', 40, 40, 10)], 4)).toBe(10);
  });

  it('is no shorter than the steps that wait for each other', () => {
    const chain = [step('voice', 10, 10), step('transcript', 10, 10), step('language', 10, 10)];
    expect(left(since(0), chain, 8)).toBe(30);
    expect(left(since(0), [...chain, step('report', 2, 2)], 8)).toBe(32);
  });

  it('follows the speed that was measured', () => {
    // Half of it took a minute, whatever was expected.
    expect(left(since(60), [step('vision', 40, 20, 10)])).toBe(60);
  });

  it('is not known before the recording was looked at, before it begins and while nobody works', () => {
    expect(howFar(since(5), [step('recording', 0, 0)], { concurrency: 1 }, now)).toEqual({
      share: 0,
      secondsLeft: null,
    });
    expect(left({ startedAt: null }, [step('vision', 40, 40)])).toBeNull();
    expect(left(since(5), [step('vision', 40, 20)], 0)).toBeNull();
  });

  it('goes to nothing with the work', () => {
    expect(howFar(since(60), [step('vision', 40, 0)], { concurrency: 1 }, now)).toEqual({ share: 1, secondsLeft: 0 });
  });
});
