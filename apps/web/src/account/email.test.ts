import { describe, expect, it } from 'vitest';
import { ApiProblem } from '../api/client.ts';
import { isEmailRefused, looksLikeEmail } from './email.ts';

it.each([
  ['ada@example.org', true],
  ['  ada@example.org ', true],
  ['ada@example', false],
  ['ada example.org', false],
  ['', false],
])('“%s” looks like an e-mail address: %s', (text, looks) => {
  expect(looksLikeEmail(text)).toBe(looks);
});

describe('an e-mail address that the server refuses', () => {
  const refused = (path: string) =>
    new ApiProblem('', {
      code: 'INVALID_REQUEST',
      status: 400,
      problem: {
        type: '',
        title: '',
        status: 400,
        detail: '',
        code: 'INVALID_REQUEST',
        instance: '',
        errors: [{ path, code: 'wrong_format', message: '' }],
      },
    });

  it('is told from other faults of a form', () => {
    expect(isEmailRefused(refused('/body/email'))).toBe(true);
    expect(isEmailRefused(refused('/body/name'))).toBe(false);
    expect(isEmailRefused(new ApiProblem('', { code: 'OFFLINE', status: 0, problem: null }))).toBe(false);
    expect(isEmailRefused(null)).toBe(false);
  });
});
