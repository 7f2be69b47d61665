import { inArray } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../access/not-found.ts';
import { actorOf, type Who } from '../access/who.ts';
import type { Queries } from '../database/database.ts';
import { user } from '../database/schema.ts';

/** Who wrote or made something, as it is shown. */
export const Author = z
  .object({
    id: z.string().describe('user:… or key:…, as in the audit log'),
    name: z.string().nullable().describe('null for an API key and for an account that is gone'),
  })
  .meta({ id: 'Author' });
export type Author = z.infer<typeof Author>;

/** The name under which what somebody writes is kept, as in the audit log. Whoever only looks on writes nothing. */
export function authorOf(who: Who): string {
  if (who.kind === 'anonymous' || who.kind === 'link') throw notFound();
  return actorOf(who);
}

const PERSON = 'user:';

/** Who stands behind the names under which things are kept. */
export async function authorsOf(queries: Queries, actors: readonly string[]): Promise<(actor: string) => Author> {
  const ids = [...new Set(actors)].filter((one) => one.startsWith(PERSON)).map((one) => one.slice(PERSON.length));
  const rows =
    ids.length === 0
      ? []
      : await queries.select({ id: user.id, name: user.name }).from(user).where(inArray(user.id, ids));
  const names = new Map(rows.map(({ id, name }) => [PERSON + id, name]));
  return (id) => ({ id, name: names.get(id) ?? null });
}
