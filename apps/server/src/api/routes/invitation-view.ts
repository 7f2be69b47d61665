import { z } from 'zod';
import { ROLES } from '../../access/who.ts';
import { Moment } from '../../accounts/fields.ts';

/** An invitation that waits. */
export const Invitation = z
  .object({
    id: z.string(),
    email: z.string(),
    role: z.enum(ROLES).nullable(),
    interviewId: z.string().nullable(),
    expiresAt: Moment,
    createdAt: Moment,
  })
  .meta({ id: 'Invitation' });
/** One that was just made. */
export const NewInvitation = Invitation.extend({
  link: z.string().describe('To be passed on to the person who is invited; told this once'),
  replaced: z.boolean().describe('Whether a link was made before for the same person and thing, which no longer works'),
}).meta({ id: 'NewInvitation' });

/** The row of an invitation, as it is told. */
export const told = <T extends { expiresAt: Date; createdAt: Date }>(row: T) => ({
  ...row,
  expiresAt: row.expiresAt.toISOString(),
  createdAt: row.createdAt.toISOString(),
});
