import { useSyncExternalStore } from 'react';
import { ApiProblem } from './client.ts';

/** here: as when the page was opened; ended: nobody is signed in any more; other: somebody else is, or another organisation is at work. */
export type Session = 'here' | 'ended' | 'other';

interface Asker {
  kind: string;
  user: { id: string } | null;
  organisation: { id: string } | null;
}

/** Who somebody is and for whom they work; also what drafts in this browser belong to. */
export const identityOf = ({ user, organisation }: Pick<Asker, 'user' | 'organisation'>): string =>
  `${user?.id ?? ''}@${organisation?.id ?? ''}`;

/**
 * Follows whether the session that a page was opened in is still the one that the server knows: cookies are shared by all tabs, and sessions end.
 */
export function createSession() {
  let opened: string | null = null;
  let state: Session = 'here';
  const listeners = new Set<() => void>();
  function set(next: Session): void {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  }
  return {
    now: (): Session => state,
    /** Whether this page was opened by somebody who is known. */
    isOpen: (): boolean => opened !== null,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /**
     * Takes what the server says of who asks, and hands it on as long as that is who opened the page. Throws `ApiProblem` otherwise, so that
     * the page, and what was entered in it, stays as it is.
     */
    seen<Account extends Asker>(account: Account): Account {
      const known = account.kind === 'anonymous' ? null : identityOf(account);
      opened ??= known;
      set(known === opened ? 'here' : known === null ? 'ended' : 'other');
      if (state === 'here') return account;
      throw new ApiProblem('This page was opened in a session that has ended: sign in again.', {
        code: 'SESSION_ENDED',
        status: 401,
        problem: null,
      });
    },
  };
}

export const session = createSession();

export const useSession = (): Session => useSyncExternalStore(session.subscribe, session.now);

/** Whether a refusal may come of a session that ended: what belongs to one interview is then not found. */
export const mayMeanSessionEnded = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.status === 401 || error.status === 404);
