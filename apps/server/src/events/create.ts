import { setTimeout as sleep } from 'node:timers/promises';
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { event } from '../database/schema.ts';
import type { Events, InterviewEvent } from './events.ts';
import { createFeed, type Feed } from './feed.ts';
import { listen } from './listener.ts';
import { reasonOf } from './reason.ts';
import { createSubscriber } from './subscriber.ts';

/** What is notified is the organisation; what happened is read from the table. */
const CHANNEL = 'impact_event';
/** Events that are read at once. */
const PAGE = 500;

export interface EventsOptions {
  /** Events that may wait for one reader; who leaves more lying is cut off. */
  limit?: number;
  /** Told what went wrong in the background, in a sentence without private data. */
  onProblem?: (message: string) => void;
  /** First and longest pause before a lost database is asked again, milliseconds. */
  patience?: { first: number; longest: number };
}

/**
 * Events in the database, heard by NOTIFY on one connection a process, which is made when the first reader comes. New events of an
 * organisation are read once and handed to all its readers; a reader that resumes first gets those of the past from the table.
 */
export function createEvents(
  { queries, url }: Pick<Database, 'queries' | 'url'>,
  { limit = 1000, onProblem = () => {}, patience = { first: 100, longest: 5000 } }: EventsOptions = {},
): Events {
  const feeds = new Map<string, Feed>();
  const closing = new AbortController();
  let listener: { close(): Promise<void> } | null = null;

  async function latest(): Promise<number> {
    const [row] = await queries.select({ id: sql<string | null>`max(${event.id})` }).from(event);
    return Number(row?.id ?? 0);
  }

  /** The next events after an id. Ids are given at commit, in order: nothing can still appear below an id that was read. */
  async function read(organizationId: string, interviewId: string | null, after: number) {
    const rows = await queries
      .select()
      .from(event)
      .where(
        and(
          gt(event.id, after),
          eq(event.organizationId, organizationId),
          interviewId === null ? undefined : eq(event.interviewId, interviewId),
        ),
      )
      .orderBy(asc(event.id))
      .limit(PAGE);
    // As `publish` was given it.
    const events = rows.map(({ createdAt, ...row }) => ({ ...row, at: createdAt.toISOString() }) as InterviewEvent);
    return { events, more: events.length === PAGE };
  }

  /** Asks until the database answers; null when `signal` came first. */
  async function patiently<T>(ask: () => Promise<T>, signal: AbortSignal): Promise<T | null> {
    for (let pause = patience.first; !signal.aborted; pause = Math.min(pause * 2, patience.longest)) {
      try {
        return await ask();
      } catch (error) {
        onProblem(`Events cannot be read: ${reasonOf(error)}.`);
        await sleep(pause, undefined, { signal }).catch(() => {});
      }
    }
    return null;
  }

  function feedOf(organizationId: string): Feed {
    const there = feeds.get(organizationId);
    if (there) return there;
    const feed = createFeed({
      latest: () => patiently(latest, closing.signal),
      read: (after) => patiently(() => read(organizationId, null, after), closing.signal),
    });
    feeds.set(organizationId, feed);
    return feed;
  }

  function onWake(organizationId: string | null): void {
    if (organizationId !== null) void feeds.get(organizationId)?.handOut();
    else for (const feed of feeds.values()) void feed.handOut();
  }

  return {
    async publish(into, { organizationId, interviewId, type, data }) {
      // One statement, so that row and notification stand or fall together outside of a transaction too.
      await into.execute(sql`
        with written as (
          insert into event (organization_id, interview_id, type, data)
          values (${organizationId}, ${interviewId}, ${type}, ${JSON.stringify(data ?? null, storable)}::jsonb)
          returning organization_id
        )
        select pg_notify(${CHANNEL}, organization_id) from written`);
    },
    latest,
    async *follow({ organizationId, interviewId }, after, signal) {
      if (signal.aborted || closing.signal.aborted) return;
      const subscriber = createSubscriber(interviewId, limit);
      const stop = AbortSignal.any([signal, closing.signal]);
      stop.addEventListener('abort', subscriber.end, { once: true });
      const feed = feedOf(organizationId);
      feed.readers.add(subscriber);
      try {
        listener ??= listen(url, { channel: CHANNEL, onWake, onProblem, patience });
        // From here on everything new is handed to this reader too; what is older is in the table.
        await feed.handOut();
        let last = after ?? (await patiently(latest, stop)) ?? 0;
        for (let more = true; more; ) {
          const page = await patiently(() => read(organizationId, interviewId, last), stop);
          for (const one of page?.events ?? []) {
            if (stop.aborted) return;
            last = one.id;
            yield one;
          }
          more = page?.more ?? false;
        }
        for (let one = await subscriber.take(); one !== null && !stop.aborted; one = await subscriber.take()) {
          if (one.id <= last) continue;
          last = one.id;
          yield one;
        }
      } finally {
        stop.removeEventListener('abort', subscriber.end);
        feed.readers.delete(subscriber);
        if (feed.readers.size === 0 && feeds.get(organizationId) === feed) feeds.delete(organizationId);
      }
    },
    readers: () => [...feeds.values()].reduce((sum, { readers }) => sum + readers.size, 0),
    async close() {
      closing.abort();
      await listener?.close();
    },
  };
}

/** Text that Postgres can keep: it takes neither NUL nor half a character. */
const storable = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\ufffd') : value;
