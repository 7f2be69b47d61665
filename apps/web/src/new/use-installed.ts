import type { Installed } from './measured.ts';

/** What the server can do; null as long as it does not tell. */
export function useInstalled(): Installed | null {
  return null;
}
