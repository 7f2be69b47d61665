import { createImpactClient, type ImpactClient } from '@impact/client/client';
import type { BrowserContext } from 'playwright-core';

/** Somebody who is signed in: the API in their name, and what makes a window theirs. */
export interface SignedIn {
  client: ImpactClient;
  enter(context: BrowserContext): Promise<void>;
}

export const OWNER = {
  name: 'Olga Owner',
  email: 'olga@example.org',
  organisation: 'Example Ltd',
  password: 'four words are enough',
};

/** Somebody at a page of the server at `url`, as the cookies of an answer say. */
export function signedIn(url: string, cookies: readonly string[]): SignedIn {
  const pairs = cookies.map((cookie) => cookie.split(';', 1)[0] ?? '');
  const headers = { origin: new URL(url).origin, cookie: pairs.join('; ') };
  return {
    client: createImpactClient({
      baseUrl: url,
      fetch: (request) =>
        fetch(new Request(request, { headers: { ...Object.fromEntries(request.headers), ...headers } })),
    }),
    enter: (context) =>
      context.addCookies(
        pairs.map((pair) => {
          const [name = '', value = ''] = pair.split(/=(.*)/s);
          return { name, value, url };
        }),
      ),
  };
}

/** Makes the first account of a server, as its set-up page does. */
export async function setUpOwner(url: string): Promise<SignedIn> {
  const answer = await fetch(new URL('/api/v1/setup', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(url).origin },
    body: JSON.stringify(OWNER),
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return signedIn(url, answer.headers.getSetCookie());
}
