import { describe, expect, it } from 'vitest';
import { ApiProblem } from '../../api/client.ts';
import { isWrongPassword } from './wrong-password.ts';

const refused = (code: string, errors?: { field: string; message: string }[]) =>
  new ApiProblem('no', { code, status: 400, problem: { errors } as unknown as ApiProblem['problem'] });

describe('isWrongPassword', () => {
  it('is a request that is refused without a field that is wrong', () =>
    expect(isWrongPassword(refused('INVALID_REQUEST'))).toBe(true));
  it('is not a field that the server cannot read', () =>
    expect(isWrongPassword(refused('INVALID_REQUEST', [{ field: 'newPassword', message: 'too short' }]))).toBe(false));
  it('is not another problem', () => {
    expect(isWrongPassword(refused('RATE_LIMITED'))).toBe(false);
    expect(isWrongPassword(new Error('x'))).toBe(false);
  });
});
