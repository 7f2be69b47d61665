import { expect, it } from 'vitest';
import { ApiProblem } from '../api/client.ts';
import { inTheWay } from './in-the-way.ts';

const problem = (status: number, code: string) => new ApiProblem('', { code, status, problem: null });
const [offline, gone, off] = [problem(0, 'OFFLINE'), problem(404, 'NOT_FOUND'), problem(409, 'POLICY_OFF')];
const had = { data: {}, error: null };

it('leaves a report on the page while the server does not answer a second look', () => {
  expect(inTheWay([{ data: {}, error: offline }, had])).toBeNull();
  expect(inTheWay([had, { data: undefined, error: null }])).toBeNull();
  expect(inTheWay([had, { data: undefined, error: offline }])).toBe(offline);
});

it('takes it off once the link is over or the policy withholds it', () => {
  expect(inTheWay([{ data: {}, error: gone }, had])).toBe(gone);
  expect(inTheWay([had, { data: {}, error: off }])).toBe(off);
  expect(
    inTheWay([
      { data: {}, error: offline },
      { data: undefined, error: gone },
    ]),
  ).toBe(gone);
});
