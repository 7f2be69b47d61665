import { expect, it } from 'vitest';
import { ApiProblem } from '../api/client.ts';
import { isLinkOver } from './link-over.ts';

it('is told from what may pass', () => {
  const problem = (status: number) => new ApiProblem('', { code: '', status, problem: null });
  expect([404, 0, 401, 409, 429, 500].map((status) => isLinkOver(problem(status)))).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
  expect(isLinkOver(new Error('other'))).toBe(false);
});
