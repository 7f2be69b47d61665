import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { accountQuery } from '../api/account.ts';

/** Where somebody wanted to go before signing in: a place in this app and nowhere else, the interviews otherwise. */
export const placeAfter = (wanted: string | undefined): string =>
  wanted !== undefined && /^\/(?![/\\])/.test(wanted) ? wanted : '/';

/** Does what signs somebody in, learns who that is, and goes where they wanted to go. */
export function useEnter<Input>(signIn: (input: Input) => Promise<unknown>, wanted?: string) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: signIn,
    onSuccess: async () => {
      // Nothing that somebody else was shown here stays.
      client.clear();
      await client.fetchQuery(accountQuery);
      await navigate({ href: placeAfter(wanted), replace: true });
    },
  });
}
