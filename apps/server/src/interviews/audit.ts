import { actorOf } from '../access/who.ts';
import type { Queries } from '../database/database.ts';
import type { Services } from '../services.ts';
import type { Insider } from './find.ts';

/** Writes down what somebody did with an interview; inside the transaction of the act, where it changes something. */
export function writeDown(
  { audit }: Pick<Services, 'audit'>,
  queries: Queries,
  who: Insider,
  { action, interviewId, detail = {} }: { action: string; interviewId: string; detail?: Record<string, unknown> },
): Promise<void> {
  const { organizationId } = who;
  return audit.append(queries, {
    organizationId,
    actor: actorOf(who),
    action,
    subject: `interview:${interviewId}`,
    detail,
  });
}
