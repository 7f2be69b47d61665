import { describe, expect, test } from 'vitest';
import { LISTED, listedNumbers } from './listed-numbers.ts';

const metric = (id: string, value: number, band: string | null) => ({
  id,
  value,
  unit: '',
  band,
  reliability: 'high' as const,
  lowerBound: false,
});

describe('the numbers of a row', () => {
  test('are the same for every row, also those that were not measured', () => {
    const numbers = listedNumbers({ metrics: [metric('pace.wpm', 130, 'good')] });
    expect(numbers.map(({ id }) => id)).toEqual([...LISTED]);
    expect(numbers[0]).toMatchObject({ value: 130, band: { key: 'good', tone: 'good' } });
    expect(numbers[1]).toMatchObject({ value: null, band: null });
  });

  test('say nothing of fillers that nobody can count', () => {
    const fillers = (value: number, band: string | null) =>
      listedNumbers({ metrics: [metric('filler.per_min', value, band)] }).find(({ id }) => id === 'filler.per_min');
    expect(fillers(0, null)).toMatchObject({ value: null, atLeast: false });
    expect(fillers(3, null)).toMatchObject({ value: 3, atLeast: true });
    expect(fillers(0, 'good')).toMatchObject({ value: 0, atLeast: false, band: { key: 'good' } });
  });
});
