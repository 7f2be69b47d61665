import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ImpactError } from '@impact/report/error';
import { addressOf, connectTo, hangUp } from './ask.ts';
import { findCluster } from './cluster.ts';
import type { EmbeddedPostgres } from './supervisor.ts';

const RETRY_MS = 250;

/** The Postgres of this folder as it runs, for somebody who neither starts nor stops it; null where none answers. */
export async function attachToPostgres(folder: string): Promise<EmbeddedPostgres | null> {
  const cluster = findCluster(folder);
  const client = cluster && (await connectTo(cluster));
  if (!cluster || !client) return null;
  await hangUp(client);
  return { url: (database) => addressOf(cluster, database), close: async () => {} };
}

/** Waits so many seconds until a server has started the Postgres of this folder. Throws `DATABASE_UNAVAILABLE`. */
export async function awaitPostgres(folder: string, seconds: number): Promise<EmbeddedPostgres> {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    const there = await attachToPostgres(folder);
    if (there) return there;
    if (Date.now() > until) {
      throw new ImpactError(
        'DATABASE_UNAVAILABLE',
        `No server answers that keeps its database in ${path.dirname(folder)}: start impact serve there, or name its data folder (--data, IMPACT_DATA) or its database (DATABASE_URL).`,
      );
    }
    await sleep(RETRY_MS);
  }
}
