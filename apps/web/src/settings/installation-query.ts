import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../api/client.ts';

export type Installation = Schemas['Installation'];
export type Engines = Schemas['Engines'];
export type EngineState = Engines['items'][number];

/** What the server takes and can do, and what holds for the organisation. */
export const installationQuery = queryOptions({
  queryKey: ['installation'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/installation', { signal })),
});

/** The server remembers them for ten minutes; a first look takes seconds. */
export const enginesQuery = queryOptions({
  queryKey: ['installation', 'engines'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/installation/engines', { signal })),
  staleTime: 10 * 60_000,
});

/** Has the server look at its engines again; for owners, once a minute. */
export const lookAgain = (): Promise<Engines> => unwrap(api.POST('/api/v1/installation/engines/look'));
