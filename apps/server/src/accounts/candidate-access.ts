import { and, eq } from 'drizzle-orm';
import { notFound } from '../access/not-found.ts';
import { interview, invitation, user } from '../database/schema.ts';
import { writeDown } from '../interviews/audit.ts';
import { findInterview, type Insider } from '../interviews/find.ts';
import type { Services } from '../services.ts';
import { listInvitations, makeInvitation, revokeInvitation } from './invitations.ts';
import { leaveWithoutInterview } from './leaving.ts';

/**
 * Invites a candidate to see the report of their own interview. Throws NOT_FOUND where the interview may not be shared, CONFLICT in
 * single-user mode.
 */
export async function inviteCandidate(
  services: Services,
  who: Insider,
  { email, interviewId }: { email: string; interviewId: string },
) {
  await findInterview(services.database.queries, who, 'share.manage', interviewId);
  return makeInvitation(services, who, { email, role: 'candidate', interviewId });
}

/** The candidate who sees the report of an interview, if any does, and the invitations to it that wait. Throws NOT_FOUND. */
export async function listCandidateAccess(services: Services, who: Insider, interviewId: string) {
  const { queries } = services.database;
  const { candidateUserId } = await findInterview(queries, who, 'share.manage', interviewId);
  const [candidate] =
    candidateUserId === null
      ? []
      : await queries
          .select({ id: user.id, name: user.name, email: user.email })
          .from(user)
          .where(eq(user.id, candidateUserId));
  return { candidate: candidate ?? null, invitations: await listInvitations(services, who, { interviewId }) };
}

/** Takes the invitation of a candidate back. Throws NOT_FOUND. */
export async function revokeCandidateInvitation(
  services: Services,
  who: Insider,
  interviewId: string,
  invitationId: string,
): Promise<void> {
  await findInterview(services.database.queries, who, 'share.manage', interviewId);
  await revokeInvitation(services, who, invitationId, { interviewId });
}

/**
 * Ends what a candidate sees of an interview. Without another interview here they are no longer in the organisation, and their account goes
 * where this was their only one. Throws NOT_FOUND, also where no candidate sees it.
 */
export async function endCandidateAccess(services: Services, who: Insider, interviewId: string): Promise<void> {
  const { organizationId } = who;
  await services.database.queries.transaction(async (tx) => {
    const { candidateUserId } = await findInterview(tx, who, 'share.manage', interviewId);
    if (candidateUserId === null) throw notFound();
    const seenHere = and(eq(interview.organizationId, organizationId), eq(interview.candidateUserId, candidateUserId));
    const [ended] = await tx
      .update(interview)
      .set({ candidateUserId: null })
      .where(and(eq(interview.id, interviewId), seenHere))
      .returning({ id: interview.id });
    if (!ended) throw notFound();
    // An invitation to it that still waits would let them in again.
    const [person] = await tx.select({ email: user.email }).from(user).where(eq(user.id, candidateUserId));
    const waiting = and(eq(invitation.interviewId, interviewId), eq(invitation.status, 'pending'));
    if (person)
      await tx
        .update(invitation)
        .set({ status: 'canceled' })
        .where(and(waiting, eq(invitation.email, person.email)));
    await leaveWithoutInterview(tx, organizationId, candidateUserId);
    const detail = { user: candidateUserId };
    await writeDown(services, tx, who, { action: 'candidate.access_ended', interviewId, detail });
  });
}
