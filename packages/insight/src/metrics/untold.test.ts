import type { Metric } from '@impact/report/metric';
import { expect, it } from 'vitest';
import { isUntold, toldMetric } from './untold.ts';

const fillers = (value: number | null, detail: Metric['detail']): Metric => ({
  id: 'filler.per_min',
  value,
  unit: '1/min',
  band: null,
  reliability: 'low',
  coverage: 1,
  evidence: [],
  detail,
});

it('tells no zero of what may have been left out, and says why', () => {
  expect(isUntold(fillers(0, { lowerBound: true }))).toBe(true);
  expect(isUntold(fillers(1.2, { lowerBound: true }))).toBe(false);
  expect(isUntold(fillers(0, { lowerBound: false }))).toBe(false);
  expect(toldMetric(fillers(0, { lowerBound: true, why: 'A recogniser wrote it.' }))).toMatchObject({
    value: null,
    reason: 'A recogniser wrote it.',
  });
  expect(toldMetric(fillers(0, { lowerBound: true })).reason).toMatch(/filler/i);
  const exact = fillers(0, { lowerBound: false });
  expect(toldMetric(exact)).toBe(exact);
});
