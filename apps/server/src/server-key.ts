import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Queries } from './database/database.ts';
import { serverState } from './database/schema.ts';

const NAME = 'server_key';
const Key = z.base64().transform((text) => Buffer.from(text, 'base64'));

/**
 * The 32 random bytes of an installation, made at its first start. They lie in the database, as all servers and workers that share it must
 * agree on them, also when a data folder is lost.
 */
export async function serverKeyOf(queries: Queries): Promise<Buffer> {
  await queries
    .insert(serverState)
    .values({ key: NAME, value: randomBytes(32).toString('base64') })
    .onConflictDoNothing();
  const [row] = await queries.select({ value: serverState.value }).from(serverState).where(eq(serverState.key, NAME));
  return Key.parse(row?.value);
}
