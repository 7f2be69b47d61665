import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../../api/client.ts';
import { type LogFilter, matcherOf, momentsOf } from './log-filter.ts';
import { readOn } from './read-on.ts';
import { startBefore } from './start-before.ts';

export type AuditEntry = Schemas['AuditEntry'];

interface Asked {
  before?: number;
  subject?: string;
  limit: number;
  signal: AbortSignal;
}

const page = ({ signal, ...query }: Asked) => unwrap(api.GET('/api/v1/audit', { params: { query }, signal }));

/** Entries that a look at the log wants to show, and the most it asks for at once when few of them fit. */
const SHOWN = 50;
const AT_ONCE = 200;
/** Then it stops and offers to go on, rather than to keep somebody waiting. */
const MOST_PAGES = 10;

interface Wish {
  filter: LogFilter;
  /** Where to go on; undefined at the newest entry that fits. */
  before: number | undefined;
  signal: AbortSignal;
  /** As many as this many entries, unless the log ends before. */
  wanted?: number;
}

/** The next entries that fit a filter, newest first. What the server does not filter by is looked for here. */
export async function nextEntries({ filter, before, signal, wanted = SHOWN }: Wish) {
  const { from, to } = momentsOf(filter);
  const subject = filter.subject ?? undefined;
  const start =
    before ??
    (to === null
      ? undefined
      : await startBefore(async (id) => (await page({ before: id, limit: 1, signal })).items[0] ?? null, to));
  const matches = matcherOf(filter);
  const limit = matches === null ? Math.min(wanted, AT_ONCE) : AT_ONCE;
  return readOn<AuditEntry>({
    page: (id) => page({ before: id, subject, limit, signal }),
    matches,
    from,
    before: start,
    wanted,
    mostPages: MOST_PAGES,
  });
}

export const auditQuery = (filter: LogFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam, signal }) => nextEntries({ filter, before: pageParam, signal }),
    getNextPageParam: ({ next }) => next,
    // Whoever reads it is written into it: asking again by itself would move everything down.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

export const auditCheckQuery = queryOptions({
  queryKey: ['audit-check'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/audit/check', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
});
