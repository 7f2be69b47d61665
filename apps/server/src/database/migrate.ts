import path from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import type { Pool } from 'pg';

/** Any number that nobody else locks in our databases: "IMPA". */
const MIGRATION_LOCK = 0x494d5041;

/** Brings the database up to this version's schema, however long that takes; several processes may start at once, the others wait for the first. */
export async function migrateDatabase(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migrate(drizzle(client), { migrationsFolder: path.join(import.meta.dirname, 'migrations') });
  } finally {
    // The lock goes with the connection, and so does its patience.
    client.release(true);
  }
}
