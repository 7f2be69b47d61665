import { expect, it } from 'vitest';
import { mergeIssues } from './merge-issues.ts';

const issue = (from: number, to: number, rule: string, replacements = ['x']) => ({
  from,
  to,
  rule,
  kind: '',
  message: '',
  replacements,
});
const names = (...lists: Parameters<typeof mergeIssues>) => mergeIssues(...lists).map(({ rule }) => rule);

it('keeps what stands apart, in order of place', () =>
  expect(names([issue(10, 12, 'b')], [issue(0, 2, 'a'), issue(12, 14, 'c')])).toEqual(['a', 'b', 'c']));
it('keeps the first list where both mark the same words', () =>
  expect(names([issue(4, 8, 'own')], [issue(0, 6, 'other')])).toEqual(['own']));
it('keeps the one with a proposal where the other has none', () =>
  expect(names([issue(0, 6, 'own', [])], [issue(4, 8, 'other')])).toEqual(['other']));
