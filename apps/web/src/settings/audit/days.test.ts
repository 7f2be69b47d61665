import { expect, it } from 'vitest';
import { byDay } from './days.ts';

it('puts entries of the same day together, in their order', () => {
  const at = (day: number, hour: number) => ({ at: new Date(2026, 2, day, hour).toISOString() });
  const days = byDay([at(2, 9), at(2, 0), at(1, 23)]);
  expect(days.map(({ day, entries }) => [day.getDate(), entries.length])).toEqual([
    [2, 2],
    [1, 1],
  ]);
  expect(byDay([])).toEqual([]);
});
