import { expect, it } from 'vitest';
import { ApiProblem } from '../api/client.ts';
import { tryAgain } from './part-boundary.tsx';

it('loads the page anew for a script that could not be loaded, and asks the API again', () => {
  const [reset, reload] = [() => {}, () => {}];
  expect(tryAgain(new TypeError('Failed to fetch dynamically imported module'), reset, reload)).toBe(reload);
  expect(tryAgain(new ApiProblem('', { code: 'OFFLINE', status: 0, problem: null }), reset, reload)).toBe(reset);
});
