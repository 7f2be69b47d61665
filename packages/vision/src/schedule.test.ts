import { describe, expect, it } from 'vitest';
import { createSchedule } from './schedule.ts';

const runs = (perSecond: number, rate: number, seconds: number) => {
  const schedule = createSchedule(perSecond);
  return Array.from({ length: rate * seconds }, (_, i) => i / rate).filter((time) => schedule.due(time)).length;
};

describe('a schedule', () => {
  it('keeps its average even where it does not divide the frame rate', () => {
    expect(runs(5, 12.5, 8)).toBe(40);
    expect(runs(2, 12.5, 8)).toBe(16);
    expect(runs(5, 10, 8)).toBe(40);
  });

  it('is due on every frame when frames are rarer, and never at 0 per second', () => {
    expect(runs(5, 2, 8)).toBe(16);
    expect(runs(0, 10, 3)).toBe(0);
  });

  it('does not catch up after a gap', () => {
    const schedule = createSchedule(5);
    expect(schedule.due(0)).toBe(true);
    expect(schedule.due(10)).toBe(true);
    expect(schedule.due(10.1)).toBe(false);
    expect(schedule.due(10.2)).toBe(true);
  });
});
