import { inArray } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../access/not-found.ts';
import type { Who } from '../access/who.ts';
import type { Queries } from '../database/database.ts';
import { user } from '../database/schema.ts';

/** Who wrote or made something, as it is shown. */
export const Author = z.object({
  id: z.string(),
  name: z.string().nullable().describe('null for an API key and for an account that is gone'),
});
export type Author = z.infer<typeof Author>;

/** The id under which what somebody writes is kept: the account, or the API key. Whoever is neither writes nothing. */
export function authorOf(who: Who): string {
  switch (who.kind) {
    case 'user':
    case 'single-user':
      return who.userId;
    case 'key':
      return `key:${who.keyId}`;
    default:
      throw notFound();
  }
}

/** Names of accounts by id, for showing. */
export async function authorsOf(queries: Queries, ids: readonly string[]): Promise<(id: string) => Author> {
  const wanted = [...new Set(ids)];
  const rows =
    wanted.length === 0
      ? []
      : await queries.select({ id: user.id, name: user.name }).from(user).where(inArray(user.id, wanted));
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => ({ id, name: names.get(id) ?? null });
}
