import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client.ts';

const AT_ONCE = 100;
/** Older interviews stand in the log by their ids. */
const MOST_PAGES = 5;

/** Titles of the newest interviews by their ids. The list is asked, as opening an interview would itself stand in the log. */
export const titlesQuery = queryOptions({
  queryKey: ['audit-titles'],
  staleTime: 60_000,
  queryFn: async ({ signal }) => {
    const titles = new Map<string, string>();
    let cursor: string | undefined;
    for (let pages = 0; pages < MOST_PAGES; pages++) {
      const { items, next } = await unwrap(
        api.GET('/api/v1/interviews', { params: { query: { limit: AT_ONCE, cursor } }, signal }),
      );
      for (const { id, title } of items) titles.set(id, title);
      if (next === null) break;
      cursor = next;
    }
    return titles;
  },
});
