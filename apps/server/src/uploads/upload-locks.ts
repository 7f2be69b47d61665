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

/** A connection that all locks held at a time share; their session is what the database ties the locks to. */
interface Session {
  client: PoolClient;
  lost: boolean;
  close(): void;
}

function createLocks(pool: Pool): UploadLocks {
  const held = new Map<string, Holder>();
  let session: Promise<Session> | null = null;
  let asked: Promise<unknown> = Promise.resolve();

  async function connect(): Promise<Session> {
    const client = await pool.connect();
    const lose = (cause: Error) => {
      if (opened.lost) return;
      opened.lost = true;
      session = null;
      client.release(cause);
      for (const { onWanted } of held.values()) onWanted();
    };
    const opened: Session = {
      client,
      lost: false,
      close() {
        if (opened.lost) return;
        client.off('error', lose);
        client.release();
      },
    };
    client.on('error', lose);
    return opened;
  }

  function open(): Promise<Session> {
    session ??= connect().catch((error) => {
      session = null;
      throw error;
    });
    return session;
  }

  async function closeIfIdle(): Promise<void> {
    if (held.size > 0 || session === null) return;
    const closing = session;
    session = null;
    (await closing).close();
  }

  /** Asks on the connection that the locks share, one question after the other. */
  function ask({ client }: Session, act: 'pg_try_advisory_lock' | 'pg_advisory_unlock', id: string): Promise<boolean> {
    const answer = asked.then(async () => {
      const { rows } = await client.query<{ done: boolean }>(`select ${act}(hashtextextended($1, 0)) as done`, [
        `upload ${id}`,
      ]);
      return rows[0]?.done ?? false;
    });
    asked = answer.catch(() => {});
    return answer;
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
      try {
        const mine = await open();
        if (await ask(mine, 'pg_try_advisory_lock', id)) {
          return async () => {
            try {
              // With a session that was lost the lock is gone already.
              if (!mine.lost) await ask(mine, 'pg_advisory_unlock', id);
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
