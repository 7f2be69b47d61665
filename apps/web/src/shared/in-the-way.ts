import { ApiProblem } from '../api/client.ts';
import { isGone } from './shared-query.ts';

interface Asked {
  data: unknown;
  error: unknown;
}

/** Whether the policy of the house withholds what a link would show. */
export const isPolicyOff = (error: unknown): boolean => error instanceof ApiProblem && error.code === 'POLICY_OFF';

/**
 * The problem that stands in the way of what was asked for, null where none does: a link that is over or a policy that withholds it, before
 * one of what was never had. Looking again in vain takes nothing off the page.
 */
export function inTheWay(asked: readonly Asked[]): unknown {
  const errors = asked.map(({ error }) => error);
  const never = asked.find(({ data, error }) => data === undefined && error);
  return errors.find(isGone) ?? errors.find(isPolicyOff) ?? never?.error ?? null;
}
