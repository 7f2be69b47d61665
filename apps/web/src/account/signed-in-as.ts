import type { Account } from '../api/account.ts';

/** The name of somebody else who is signed in in this browser, when `email` is about to; null where nobody is. */
export const signedInAsAnother = (account: Pick<Account, 'kind' | 'user'> | undefined, email: string): string | null =>
  account?.kind === 'user' && account.user && account.user.email !== email ? account.user.name : null;
