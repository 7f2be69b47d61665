import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../../api/client.ts';

export type Key = Schemas['Key'];
export type KeyScope = Key['scopes'][number];

/** From the least to the most; each includes the one before it. */
export const SCOPES = ['read', 'write', 'admin'] as const satisfies readonly KeyScope[];

export const keysQuery = queryOptions({
  queryKey: ['keys'],
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/keys', { signal }))).items,
});
