import { useMutation } from '@tanstack/react-query';
import type { Account } from '../api/account.ts';
import type { Session } from '../api/session.ts';

/** Where somebody wanted to go before signing in: a place in this app and nowhere else, the interviews otherwise. */
export const placeAfter = (wanted: string | undefined): string =>
  wanted !== undefined && /^\/(?![/\\])/.test(wanted) ? wanted : '/';

/** Where somebody goes at once who opens the page to sign in and need not; null for whoever has to sign in. */
export const placeInside = (
  { kind }: Pick<Account, 'kind'>,
  session: Session,
  wanted: string | undefined,
): string | null => (kind === 'anonymous' || session !== 'here' ? null : placeAfter(wanted));

/** Does what signs somebody in, and goes where they wanted to go. */
export function useEnter<Input>(signIn: (input: Input) => Promise<unknown>, wanted?: string) {
  return useMutation({
    mutationFn: signIn,
    // The page is loaded anew: nothing that somebody else was shown, or has on its way, stays.
    onSuccess: () => window.location.replace(placeAfter(wanted)),
  });
}
