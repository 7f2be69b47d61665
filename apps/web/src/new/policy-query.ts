import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../api/client.ts';

/** What the organisation has decided for all of its interviews. */
export const policyQuery = queryOptions({
  queryKey: ['policy'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/policy', { signal })),
});
