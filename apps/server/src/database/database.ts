import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Pool } from 'pg';
import type * as schema from './schema.ts';

/** Queries in the terms of the schema, inside a transaction or not. */
export type Queries = NodePgDatabase<typeof schema>;

/** The database that all processes of one installation share. */
export interface Database {
  queries: Queries;
  pool: Pool;
  /** For libraries that connect by themselves (the job queue, listeners). Holds a password: never log it. */
  url: string;
  close(): Promise<void>;
}
