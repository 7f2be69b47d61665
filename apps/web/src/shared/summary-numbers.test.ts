import { expect, it } from 'vitest';
import { summaryNumbers } from './summary-numbers.ts';

const metric = (id: string, band: string | null) => ({
  id,
  value: 140,
  unit: 'words/min',
  band,
  reliability: 'high' as const,
  lowerBound: false,
});

it('headline numbers come with their bands, and what nobody knows is left out', () => {
  const [pace, ...rest] = summaryNumbers([metric('pace.wpm', 'good'), metric('from.tomorrow', 'good')]);
  expect(rest).toEqual([]);
  expect(pace?.known?.key).toBe('good');
  expect(pace?.bands.length).toBeGreaterThan(2);
  expect(summaryNumbers([metric('pace.wpm', null)])[0]?.known).toBeNull();
  expect(summaryNumbers([{ ...metric('filler.per_min', null), value: 0 }])).toEqual([]);
});
