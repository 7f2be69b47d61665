import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { startOwnPostgres, type TestPostgres } from '../database/test-database.fixture.ts';
import { createEvents, type EventsOptions } from './create.ts';
import type { Events, InterviewEvent, NewEvent } from './events.ts';
import { pruneEvents } from './prune.ts';

let postgres: TestPostgres;
let database: Database;
beforeAll(async () => {
  postgres = await startOwnPostgres();
  database = await postgres.database();
  // A killed Postgres breaks what is idle in the pool.
  database.pool.on('error', () => {});
}, 60_000);
afterAll(() => postgres.close());

let made: Events[] = [];
let stop: AbortController;
beforeEach(() => {
  stop = new AbortController();
});
afterEach(async () => {
  stop.abort();
  for (const events of made) await events.close();
  made = [];
});

/** One process of the installation. */
function server(options?: EventsOptions): Events {
  const events = createEvents(database, options);
  made.push(events);
  return events;
}

/** Begins to read; `seen` grows with what arrives, `done` resolves when the reading ends. */
function reading(events: Events, interviewId: string | null, after: number | null = 0, organizationId = 'o') {
  const seen: InterviewEvent[] = [];
  const done = (async () => {
    for await (const event of events.follow({ organizationId, interviewId }, after, stop.signal)) seen.push(event);
  })();
  return { seen, done, data: (): unknown[] => seen.map(({ data }) => data) };
}

/** An event with any data: what is told does not matter here. */
const told = (interviewId: string, data: unknown, organizationId = 'o') =>
  ({ organizationId, interviewId, type: 'progress', data }) as unknown as NewEvent;
const soon = { timeout: 20_000, interval: 10 };
const postmaster = async () => {
  const { rows } = await database.pool.query('show data_directory');
  return Number.parseInt(readFileSync(path.join(rows[0].data_directory, 'postmaster.pid'), 'utf8'), 10);
};

describe('the events of an interview', () => {
  it('reach a reader in every process, those of the past first', async () => {
    const [one, other] = [server(), server()];
    const interview = randomUUID();
    await one.publish(database.queries, told(interview, 'before'));
    const readers = [reading(one, interview), reading(other, interview)];
    for (const { data } of readers) await expect.poll(data, soon).toEqual(['before']);
    await other.publish(database.queries, told(interview, { step: 'voice', done: 1 }));
    await one.publish(database.queries, told(randomUUID(), 'of another interview'));
    await one.publish(database.queries, told(interview, ['half \ud83d', 'nul \0']));
    await one.publish(database.queries, told(interview, null));
    for (const { data } of readers) {
      await expect
        .poll(data, soon)
        .toEqual(['before', { step: 'voice', done: 1 }, ['half \ufffd', 'nul \ufffd'], null]);
    }
  });

  it('can be had for a whole organisation, and for no other', async () => {
    const events = server();
    const [a, b] = [randomUUID(), randomUUID()];
    const after = await events.latest();
    const all = reading(events, null, after, 'mine');
    const foreign = reading(events, a, after, 'theirs');
    await events.publish(database.queries, told(a, 1, 'mine'));
    await events.publish(database.queries, told(b, 2, 'mine'));
    await events.publish(database.queries, told(b, 3, 'theirs'));
    await events.publish(database.queries, told(a, 4, 'theirs'));
    await expect.poll(all.data, soon).toEqual([1, 2]);
    await expect.poll(foreign.data, soon).toEqual([4]);
  });

  it('start now where no id is named', async () => {
    const events = server();
    const interview = randomUUID();
    await events.publish(database.queries, told(interview, 'past'));
    const { data } = reading(events, interview, null);
    await expect
      .poll(async () => {
        await events.publish(database.queries, told(interview, 'new'));
        return data();
      }, soon)
      .toContain('new');
    expect(data()).not.toContain('past');
  });

  it('are neither told nor kept when their transaction is undone', async () => {
    const events = server();
    const interview = randomUUID();
    const { data } = reading(events, interview);
    const undone = database.queries.transaction(async (tx) => {
      await events.publish(tx, told(interview, 'undone'));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await events.publish(database.queries, told(interview, 'kept'));
    await expect.poll(data, soon).toEqual(['kept']);
  });

  it('are numbered as they are committed: the one of a slow transaction comes late, not never', async () => {
    const events = server();
    const interview = randomUUID();
    const { seen, data } = reading(events, interview);
    const { promise: mayCommit, resolve: commit } = Promise.withResolvers<void>();
    const { promise: written, resolve: isWritten } = Promise.withResolvers<void>();
    const slow = database.queries.transaction(async (tx) => {
      await events.publish(tx, told(interview, 'slow'));
      isWritten();
      await mayCommit;
    });
    await written;
    await events.publish(database.queries, told(interview, 'quick'));
    await expect.poll(data, soon).toEqual(['quick']);
    commit();
    await slow;
    await expect.poll(data, soon).toEqual(['quick', 'slow']);
    expect(seen[1]?.id).toBeGreaterThan(seen[0]?.id ?? Number.NaN);
  });

  it('all arrive, in one order, however many transactions write at once and readers come and go', {
    timeout: 60_000,
  }, async () => {
    const [one, other] = [server(), server()];
    const interview = randomUUID();
    const whole = [reading(one, interview), reading(other, null, await one.latest())];
    const pieces: InterviewEvent[] = [];
    const comingAndGoing = (async () => {
      while (pieces.length < 160) {
        const after = pieces.at(-1)?.id ?? 0;
        for await (const event of other.follow({ organizationId: 'o', interviewId: interview }, after, stop.signal)) {
          pieces.push(event);
          if (pieces.length % 7 === 0 || pieces.length === 160) break;
        }
      }
    })();
    await Promise.all(
      Array.from({ length: 8 }, async (_, writer) => {
        for (let i = 0; i < 10; i++) {
          await database.queries.transaction(async (tx) => {
            await one.publish(tx, told(interview, `${writer}:${i}:a`));
            await tx.execute(sql`select pg_sleep(${Math.random() * 0.02})`);
            await one.publish(tx, told(interview, `${writer}:${i}:b`));
          });
        }
      }),
    );
    await comingAndGoing;
    for (const { seen } of whole) await expect.poll(() => seen.length, soon).toBe(160);
    const order = whole[0]?.seen.map(({ id }) => id) ?? [];
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(new Set(order).size).toBe(160);
    expect(whole[1]?.seen.map(({ id }) => id)).toEqual(order);
    expect(pieces.map(({ id }) => id)).toEqual(order);
  });

  it('are all there when Postgres was killed in the middle', { timeout: 60_000 }, async () => {
    const problems: string[] = [];
    const events = server({ onProblem: (message) => problems.push(message), patience: { first: 10, longest: 200 } });
    const interview = randomUUID();
    const { seen, data } = reading(events, interview);
    const wanted: number[] = [];
    const publish = async (n: number) => {
      wanted.push(n);
      await expect
        .poll(
          () =>
            events.publish(database.queries, told(interview, n)).then(
              () => true,
              () => false,
            ),
          soon,
        )
        .toBe(true);
    };
    for (let round = 0; round < 3; round++) {
      await publish(round * 2);
      process.kill(await postmaster(), 'SIGKILL');
      // Resumed while the database is gone: it waits.
      const late = reading(events, interview, seen.at(-1)?.id ?? 0);
      await publish(round * 2 + 1);
      await expect.poll(() => late.data().includes(round * 2 + 1), soon).toBe(true);
    }
    // An event whose acknowledgement was lost may have been written twice, by us: none may be missing.
    await expect.poll(() => [...new Set(data())], soon).toEqual(wanted);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.join()).not.toContain(new URL(database.url).password);
  });

  it('do not pile up for a reader that does not read: it is cut off, and resumes where it was', async () => {
    const events = server({ limit: 5 });
    const interview = randomUUID();
    const slow = events.follow({ organizationId: 'o', interviewId: interview }, 0, stop.signal)[Symbol.asyncIterator]();
    const first = slow.next();
    const quick = reading(events, interview);
    for (let n = 0; n < 20; n++) {
      await events.publish(database.queries, told(interview, n));
      await expect.poll(() => quick.seen.length, soon).toBe(n + 1);
    }
    const got = [(await first).value];
    for (let next = await slow.next(); !next.done; next = await slow.next()) got.push(next.value);
    expect(got.length).toBeLessThan(20);
    const resumed = reading(events, interview, got.at(-1)?.id);
    await expect.poll(() => got.length + resumed.seen.length, soon).toBe(20);
    expect([...got.map(({ data }) => data), ...resumed.data()]).toEqual(Array.from({ length: 20 }, (_, n) => n));
  });

  it('end with the signal, and when the server closes', async () => {
    const events = server();
    const one = reading(events, randomUUID());
    stop.abort();
    await one.done;
    stop = new AbortController();
    const other = reading(events, randomUUID());
    await events.close();
    await other.done;
    await reading(events, randomUUID()).done;
  });

  it('are removed after a week', async () => {
    const events = server();
    const interview = randomUUID();
    await events.publish(database.queries, told(interview, 'old'));
    await database.pool.query(
      `update event set created_at = now() - interval '7 days 1 hour' where interview_id = $1`,
      [interview],
    );
    await events.publish(database.queries, told(interview, 'young'));
    expect(await pruneEvents(database.queries)).toBe(1);
    const { data } = reading(events, interview);
    await expect.poll(data, soon).toEqual(['young']);
  });
});
