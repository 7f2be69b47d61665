import { lt, sql } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { invitation, passwordLink, session, verification } from '../database/schema.ts';

/** So long an invitation that nobody can accept any more is kept, with the address that it was made for. */
const INVITATION_DAYS = 30;

/** Removes sessions and password links that are over, and old invitations. */
export async function forgetWhatIsOver(queries: Queries): Promise<void> {
  await queries.delete(session).where(lt(session.expiresAt, sql`now()`));
  await queries.delete(verification).where(lt(verification.expiresAt, sql`now()`));
  await queries.delete(passwordLink).where(lt(passwordLink.expiresAt, sql`now()`));
  await queries
    .delete(invitation)
    .where(lt(invitation.expiresAt, sql`now() - make_interval(days => ${INVITATION_DAYS})`));
}
