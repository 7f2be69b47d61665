import { ApiProblem } from '../../api/client.ts';

/** Whether the server refused the password that was given to prove who one is, and not the shape of the request. */
export const isWrongPassword = (error: unknown): boolean =>
  error instanceof ApiProblem && error.code === 'INVALID_REQUEST' && (error.problem?.errors?.length ?? 0) === 0;
