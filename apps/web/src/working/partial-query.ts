import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../api/client.ts';

/** What is known of an interview before it has a report. */
export const partialQuery = (id: string) =>
  queryOptions({
    queryKey: ['partial', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/interviews/{id}/partial', { params: { path: { id } }, signal })),
  });
