import { useEffect, useState } from 'react';

/** The server takes none that is shorter; those that it makes have 43 characters. */
const SHORTEST_TOKEN = 20;

/** The secret of a link: what stands behind the `#`, which browsers send to no server; null where nothing whole does. */
export const tokenIn = (hash: string): string | null => {
  try {
    const token = decodeURIComponent(hash.replace(/^#/, ''));
    return token.length < SHORTEST_TOKEN ? null : token;
  } catch {
    return null; // a link that was cut off in the middle of an escape
  }
};

/** The secret of the link by which this page was opened. A second link pasted into the same tab counts, too. */
export function useLinkToken(): string | null {
  const [token, setToken] = useState(() => tokenIn(window.location.hash));
  useEffect(() => {
    const onChange = () => setToken(tokenIn(window.location.hash));
    window.addEventListener('hashchange', onChange);
    return () => window.removeEventListener('hashchange', onChange);
  }, []);
  return token;
}
