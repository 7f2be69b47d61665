import { and, eq, gt, isNull, type SQL, sql } from 'drizzle-orm';
import { interview, shareLink } from '../database/schema.ts';
import { type Permission, permissionsOf } from './permissions.ts';
import type { Who } from './who.ts';

/** Whether somebody may do this at all; with which interviews, `allowedInterviews` says. */
export const mayAct = (who: Who, permission: Permission): boolean => permissionsOf(who).has(permission);

/**
 * The interviews with which somebody may do this, as a condition on the rows of `interview`: every query that touches one carries it.
 * Whoever works in an organisation reaches all of its interviews, a candidate the one that was shared by invitation, a share link the one
 * it was made for while it lasts; nobody reaches a deleted one.
 */
export function allowedInterviews(who: Who, permission: Permission): SQL {
  if (who.kind === 'anonymous' || !mayAct(who, permission)) return sql`false`;
  return sql`(${and(eq(interview.organizationId, who.organizationId), isNull(interview.deletedAt), narrower(who))})`;
}

function narrower(who: Exclude<Who, { kind: 'anonymous' }>): SQL | undefined {
  switch (who.kind) {
    case 'user':
      return who.role === 'candidate' ? eq(interview.candidateUserId, who.userId) : undefined;
    case 'link': {
      const lasting = and(
        eq(shareLink.id, who.linkId),
        eq(shareLink.interviewId, interview.id),
        eq(shareLink.scope, who.scope),
        isNull(shareLink.revokedAt),
        gt(shareLink.expiresAt, sql`now()`),
      );
      return sql`${eq(interview.id, who.interviewId)} and exists (select 1 from ${shareLink} where ${lasting})`;
    }
    default:
      return undefined;
  }
}
