import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, unwrap } from './client.ts';
import { session } from './session.ts';

/** Who asks, and what they may do. */
export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: async ({ signal }) => session.seen(await unwrap(api.GET('/api/v1/account', { signal }))),
  staleTime: 60_000,
});

export type Account = Awaited<ReturnType<NonNullable<typeof accountQuery.queryFn>>>;
export type Permission = Account['permissions'][number];

/** The account as it was loaded before the pages were shown. */
export function useAccount(): Account {
  const { data } = useQuery(accountQuery);
  if (!data) throw new Error('The account is loaded before any page that asks for it.');
  return data;
}

/** Whether the asker may do this at all; to which interviews it extends, each of them says by its own `permissions`. */
export const useMay = (permission: Permission): boolean => useAccount().permissions.includes(permission);
