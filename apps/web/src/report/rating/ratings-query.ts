import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../../api/client.ts';

export type Rating = Schemas['Rating'];

/** From the lowest to the highest that can be given. */
export const VALUES = [1, 2, 3, 4, 5] as const;

export const ratingsQuery = (id: string) =>
  queryOptions({
    queryKey: ['ratings', id],
    queryFn: async ({ signal }) => {
      const { items } = await unwrap(api.GET('/api/v1/interviews/{id}/ratings', { params: { path: { id } }, signal }));
      return items;
    },
  });

export const rate = (id: string, { criterion, value, comment }: Pick<Rating, 'criterion' | 'value' | 'comment'>) =>
  unwrap(
    api.PUT('/api/v1/interviews/{id}/ratings/{criterion}', {
      params: { path: { id, criterion } },
      body: { value, comment },
    }),
  );

export const removeRating = (id: string, criterion: string) =>
  unwrap(api.DELETE('/api/v1/interviews/{id}/ratings/{criterion}', { params: { path: { id, criterion } } }));
