import { ApiProblem } from '../api/client.ts';

/** Whether a link does nothing any more: it was used, taken back or replaced, or it is too old, and the API does not say which. */
export const isLinkOver = (error: unknown): boolean => error instanceof ApiProblem && error.status === 404;
