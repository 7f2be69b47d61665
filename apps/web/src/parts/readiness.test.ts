import { expect, test } from 'vitest';
import { readinessOf } from './readiness.ts';

const summary = { confidence: 60, confidenceReliability: null, metrics: [], trend: null };

test('an interview can be compared with a report that may be shown', () => {
  expect(readinessOf({ hasReport: true, summary, status: 'done' })).toBe('ready');
  expect(readinessOf({ hasReport: true, summary, status: 'running' })).toBe('ready');
  expect(readinessOf({ hasReport: true, summary: null, status: 'done' })).toBe('withheld');
  expect(readinessOf({ hasReport: false, summary: null, status: 'waiting' })).toBe('working');
  expect(readinessOf({ hasReport: false, summary: null, status: 'parked' })).toBe('none');
});
