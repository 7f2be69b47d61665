import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../../api/client.ts';

export type Note = Schemas['Note'];

export const notesQuery = (id: string) =>
  queryOptions({
    queryKey: ['notes', id],
    queryFn: async ({ signal }) => {
      const { items } = await unwrap(api.GET('/api/v1/interviews/{id}/notes', { params: { path: { id } }, signal }));
      return items;
    },
  });

/** `key` makes sending it again after a cut harmless. */
export const addNote = (id: string, { text, at }: Pick<Note, 'text' | 'at'>, key: string): Promise<Note> =>
  unwrap(
    api.POST('/api/v1/interviews/{id}/notes', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body: { text, at },
    }),
  );

export const changeNote = (id: string, text: string): Promise<Note> =>
  unwrap(api.PATCH('/api/v1/notes/{id}', { params: { path: { id } }, body: { text } }));

export const removeNote = (id: string): Promise<unknown> =>
  unwrap(api.DELETE('/api/v1/notes/{id}', { params: { path: { id } } }));
