import createFetchClient, { type Client } from 'openapi-fetch';
import type { paths } from './schema.ts';

/** Every route of the API, by its method, with types for what goes in and what comes back. */
export type ImpactClient = Client<paths>;

export interface ClientOptions {
  /** Where the server answers, for example `https://impact.example.org`; '' within a page of the server itself. */
  baseUrl: string;
  /** An API key, `impact_…`; without one the browser's session is used. */
  key?: string;
  /** What sends the requests; the `fetch` of the platform unless told otherwise. */
  fetch?: (request: Request) => Promise<Response>;
}

/**
 * Makes a client. It never throws for an answer: `data` holds what came back, `error` the problem document (RFC 9457) with its stable `code`.
 * A server that is not reached rejects with what `fetch` throws.
 */
export const createImpactClient = ({ baseUrl, key, fetch }: ClientOptions): ImpactClient =>
  createFetchClient<paths>({
    baseUrl,
    ...(key === undefined ? {} : { headers: { authorization: `Bearer ${key}` } }),
    ...(fetch === undefined ? {} : { fetch }),
  });
