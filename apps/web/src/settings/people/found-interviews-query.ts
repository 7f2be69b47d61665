import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client.ts';

/** So many are offered; with more, a few letters more find it. */
const OFFERED = 20;

/** Interviews whose title or candidate has this in it, the newest first. */
export const foundInterviewsQuery = (search: string) =>
  queryOptions({
    queryKey: ['interviews-to-invite', search],
    queryFn: async ({ signal }) => {
      const query = { limit: OFFERED, ...(search !== '' && { search }) };
      const { items } = await unwrap(api.GET('/api/v1/interviews', { params: { query }, signal }));
      return items.map(({ id, title, candidateName }) => ({ value: id, title, candidate: candidateName }));
    },
  });
