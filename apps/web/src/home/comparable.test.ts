import { expect, test } from 'vitest';
import { obstacleOf } from './comparable.ts';

const summary = { confidence: 60, confidenceReliability: null, metrics: [], trend: null };
const report = { hasReport: true, summary, status: 'done' as const };
const reports = (count: number) => Array.from({ length: count }, () => report);

test('two to six with a report can be compared', () => {
  expect(obstacleOf(reports(1))).toBe('compareNeedsTwo');
  expect(obstacleOf(reports(2))).toBeNull();
  expect(obstacleOf(reports(6))).toBeNull();
  expect(obstacleOf(reports(7))).toBe('compareTooMany');
  expect(obstacleOf([...reports(2), { ...report, hasReport: false }])).toBe('compareNoReport');
});

test('a report that the policy withholds cannot be compared', () => {
  expect(obstacleOf([...reports(2), { ...report, summary: null }])).toBe('compareWithheld');
});
