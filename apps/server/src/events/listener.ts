import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { reasonOf } from './reason.ts';

export interface ListenerOptions {
  channel: string;
  /** Called for every notification, and without a payload when the connection is there (again): what came in between must be looked up. */
  onWake(payload: string | null): void;
  onProblem(message: string): void;
  /** How long the first wait between two tries to connect is, and the longest, milliseconds. */
  patience?: { first: number; longest: number };
  /** A connection that has been quiet this long is asked whether it lives, milliseconds. */
  checkEvery?: number;
}

/** Hears NOTIFY on a connection of its own, for as long as it is not closed: a lost connection is made anew, with growing pauses. */
export function listen(
  url: string,
  { channel, onWake, onProblem, patience = { first: 100, longest: 5000 }, checkEvery = 15_000 }: ListenerOptions,
): { close(): Promise<void> } {
  const closing = new AbortController();

  /** Resolves when the connection is lost or `close` is called; rejects when there never was one. */
  async function once(): Promise<void> {
    const client = new pg.Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
      query_timeout: 10_000,
      application_name: 'impact-events',
    });
    const { promise: lost, resolve } = Promise.withResolvers<void>();
    const lose = () => resolve();
    client.on('error', () => lose());
    client.on('end', () => lose());
    client.on('notification', ({ payload }) => onWake(payload ?? ''));
    closing.signal.addEventListener('abort', lose, { once: true });
    let timer: NodeJS.Timeout | undefined;
    try {
      await client.connect();
      await client.query(`listen ${client.escapeIdentifier(channel)}`);
      onWake(null);
      // A peer that vanished without a word is noticed by asking.
      timer = setInterval(() => client.query('select 1').catch(() => lose()), checkEvery);
      await lost;
    } finally {
      clearInterval(timer);
      closing.signal.removeEventListener('abort', lose);
      // Saying goodbye to a peer that has vanished takes as long as TCP likes: the next connection does not wait for it.
      await Promise.race([client.end().catch(() => {}), sleep(1000)]);
    }
  }

  async function keepListening(): Promise<void> {
    let pause = patience.first;
    while (!closing.signal.aborted) {
      try {
        await once();
        pause = patience.first;
        if (!closing.signal.aborted) onProblem('The connection that hears of events was lost; it is made anew.');
      } catch (error) {
        onProblem(`Events are not heard, as the database does not answer: ${reasonOf(error)}.`);
        pause = Math.min(pause * 2, patience.longest);
      }
      await sleep(pause, undefined, { signal: closing.signal }).catch(() => {});
    }
  }

  const done = keepListening();
  return {
    async close() {
      closing.abort();
      await done;
    },
  };
}
