import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Cluster } from './cluster.ts';

/** Our Postgres answers at once, or something is wrong with it. */
const PATIENCE_MS = 5000;

/** Address of a database in the Postgres of a cluster, with the password. */
export const addressOf = ({ access }: Pick<Cluster, 'access'>, database = 'postgres'): string =>
  `postgres://impact:${encodeURIComponent(access.password)}@127.0.0.1:${access.port}/${encodeURIComponent(database)}`;

/**
 * A connection to the Postgres of a cluster, and to no other that may have got its port; null where it does not answer (yet): what keeps it
 * away stands in its log.
 */
export async function connectTo(cluster: Cluster): Promise<pg.Client | null> {
  const client = new pg.Client({
    connectionString: addressOf(cluster),
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
    application_name: 'impact',
  });
  // A connection that breaks later must not end this process.
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    if (rows[0]?.data_directory === cluster.data) return client;
  } catch {
    // Not there, or not yet: told by the answer.
  }
  await hangUp(client);
  return null;
}

/** Ends a connection; one whose other end hangs is not waited for. */
export async function hangUp(client: pg.Client): Promise<void> {
  await Promise.race([client.end().catch(() => {}), sleep(1000, undefined, { ref: false })]);
}
