import { expect, test } from 'vitest';
import { obstacleOf } from './comparable.ts';

const reports = (count: number) => Array.from({ length: count }, () => ({ hasReport: true }));

test('two to six with a report can be compared', () => {
  expect(obstacleOf(reports(1))).toBe('compareNeedsTwo');
  expect(obstacleOf(reports(2))).toBeNull();
  expect(obstacleOf(reports(6))).toBeNull();
  expect(obstacleOf(reports(7))).toBe('compareTooMany');
  expect(obstacleOf([...reports(2), { hasReport: false }])).toBe('compareNoReport');
});
