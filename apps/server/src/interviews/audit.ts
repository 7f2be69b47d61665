import { actorOf } from '../access/who.ts';
import type { AuditEntry } from '../audit/audit.ts';
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
  return audit.append(queries, entryOf(who, { action, interviewId, detail }));
}

/** Writes down what somebody looked at, before it is shown; once in ten minutes, as pages and players ask again and again. */
export function writeDownView(
  { audit }: Pick<Services, 'audit'>,
  who: Insider,
  seen: { action: string; interviewId: string },
): Promise<void> {
  return audit.appendView(entryOf(who, { ...seen, detail: {} }));
}

const entryOf = (
  who: Insider,
  { action, interviewId, detail }: { action: string; interviewId: string; detail: Record<string, unknown> },
): AuditEntry => ({
  organizationId: who.organizationId,
  actor: actorOf(who),
  action,
  subject: `interview:${interviewId}`,
  detail,
});
