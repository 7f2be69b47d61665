import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';

export interface HoldOptions {
  /** How long to wait for whoever holds the lock in this process, ms; with 0 it is not even asked to let go. */
  patience: number;
  /** Called when somebody else in this process wants the lock, or when it was lost with the connection. */
  onWanted?: () => void;
  signal?: AbortSignal;
}

/** Locks on uploads: one writer at a time, in this process and in all others on the same database. */
export interface UploadLocks {
  /** Takes the lock; null when it cannot be had. Resolves to what gives it back. A process that dies gives back all of its locks. */
  hold(id: string, options: HoldOptions): Promise<(() => Promise<void>) | null>;
}

interface Holder {
  onWanted: () => void;
  freed: Promise<void>;
}

const byPool = new WeakMap<Pool, UploadLocks>();

/** The locks of this process, on one connection of the pool while at least one is held. */
export function uploadLocks(pool: Pool): UploadLocks {
  const locks = byPool.get(pool) ?? createLocks(pool);
  byPool.set(pool, locks);
  return locks;
}

function createLocks(pool: Pool): UploadLocks {
  const held = new Map<string, Holder>();
  let session: Promise<PoolClient> | null = null;

  function lost(client: PoolClient, cause: Error): void {
    session = null;
    client.release(cause);
    for (const { onWanted } of held.values()) onWanted();
  }

  function open(): Promise<PoolClient> {
    if (session) return session;
    const opening = pool.connect().then((client) => {
      client.once('error', (cause) => lost(client, cause));
      return client;
    });
    session = opening;
    opening.catch(() => {
      if (session === opening) session = null;
    });
    return opening;
  }

  async function closeIfIdle(): Promise<void> {
    if (held.size > 0 || session === null) return;
    const closing = session;
    session = null;
    const client = await closing;
    client.removeAllListeners('error');
    client.release();
  }

  return {
    async hold(id, { patience, onWanted = () => {}, signal }) {
      const until = Date.now() + patience;
      for (let holder = held.get(id); holder; holder = held.get(id)) {
        const left = until - Date.now();
        if (left <= 0) return null;
        holder.onWanted();
        await Promise.race([holder.freed, sleep(left, undefined, { signal, ref: false })]);
      }
      const { promise: freed, resolve: free } = Promise.withResolvers<void>();
      held.set(id, { onWanted, freed });
      const letGo = async () => {
        held.delete(id);
        free();
        await closeIfIdle();
      };
      const key = `upload ${id}`;
      try {
        const mine = open();
        const client = await mine;
        const { rows } = await client.query<{ got: boolean }>(
          'select pg_try_advisory_lock(hashtextextended($1, 0)) as got',
          [key],
        );
        if (rows[0]?.got) {
          return async () => {
            try {
              // With a connection that was lost the lock is gone already.
              if (session === mine) await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [key]);
            } finally {
              await letGo();
            }
          };
        }
      } catch (error) {
        await letGo();
        throw error;
      }
      await letGo();
      return null;
    },
  };
}
