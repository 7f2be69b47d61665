import { ImpactError } from '@impact/report/error';
import { asc, eq } from 'drizzle-orm';
import { actorOf, type Who } from '../access/who.ts';
import { member, user } from '../database/schema.ts';
import type { Services } from '../services.ts';
import type { TakenBack } from './leaving.ts';
import { provePassword } from './password.ts';
import { keepAnOwner, leave, roleIn } from './people.ts';

/**
 * Deletes one's own account, with every membership; what somebody has written or made belongs to the organisation and stays, without a
 * name. Throws CONFLICT for the last owner of an organisation, else as `provePassword`.
 */
export async function deleteAccount(
  services: Services,
  who: Extract<Who, { kind: 'user' }>,
  guess: { password: string; address: string },
  onWait: (seconds: number) => void,
): Promise<void> {
  const { userId } = who;
  const { audit, database } = services;
  await provePassword(services, userId, guess, onWait);
  await database.queries.transaction(async (tx) => {
    const organisations = () =>
      tx
        .select({ id: member.organizationId })
        .from(member)
        .where(eq(member.userId, userId))
        .orderBy(asc(member.organizationId));
    const left: { organizationId: string; role: string; takenBack: TakenBack }[] = [];
    for (const { id: organizationId } of await organisations()) {
      const role = await roleIn(tx, organizationId, userId);
      if (role === 'owner') await keepAnOwner(tx, organizationId, userId);
      left.push({ organizationId, role, takenBack: await leave(tx, organizationId, userId) });
    }
    await tx.select({ id: user.id }).from(user).where(eq(user.id, userId)).for('update');
    if ((await organisations()).length > 0) {
      throw new ImpactError('CONFLICT', 'You have just joined another organisation: try again.');
    }
    await tx.delete(user).where(eq(user.id, userId));
    const [actor, subject] = [actorOf(who), `user:${userId}`];
    for (const { organizationId, ...detail } of left) {
      await audit.append(tx, { organizationId, actor, action: 'person.left', subject, detail });
    }
  });
}
