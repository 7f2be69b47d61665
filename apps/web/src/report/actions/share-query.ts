import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../../api/client.ts';

export type ShareLink = Schemas['ShareLink'];
export type Scope = ShareLink['scope'];

/** From the least to the most that a link shows. */
export const SCOPES: readonly Scope[] = ['summary', 'report', 'report_and_media'];
/** How long a link may be valid, days. */
export const [SHORTEST, LONGEST, USUAL] = [1, 90, 14];

export const shareLinksQuery = (id: string) =>
  queryOptions({
    queryKey: ['share-links', id],
    queryFn: async ({ signal }) => {
      const { items } = await unwrap(
        api.GET('/api/v1/interviews/{id}/share-links', { params: { path: { id } }, signal }),
      );
      return items;
    },
  });

export const makeLink = (id: string, body: { scope: Scope; days: number }) =>
  unwrap(api.POST('/api/v1/interviews/{id}/share-links', { params: { path: { id } }, body }));

export const revokeLink = (id: string) => unwrap(api.DELETE('/api/v1/share-links/{id}', { params: { path: { id } } }));
