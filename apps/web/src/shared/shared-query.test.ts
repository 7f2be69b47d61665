import { expect, it } from 'vitest';
import { ApiProblem } from '../api/client.ts';
import { isGone } from './shared-query.ts';

it('tells a link that leads nowhere from a server that does not answer', () => {
  const problem = (status: number, code: string) => new ApiProblem('', { code, status, problem: null });
  expect(isGone(problem(404, 'NOT_FOUND'))).toBe(true);
  expect(isGone(problem(0, 'OFFLINE'))).toBe(false);
  expect(isGone(problem(409, 'NO_REPORT'))).toBe(false);
  expect(isGone(new Error('x'))).toBe(false);
});
