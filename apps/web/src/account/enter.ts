import { useMutation } from '@tanstack/react-query';

/** Where somebody wanted to go before signing in: a place in this app and nowhere else, the interviews otherwise. */
export const placeAfter = (wanted: string | undefined): string =>
  wanted !== undefined && /^\/(?![/\\])/.test(wanted) ? wanted : '/';

/** Does what signs somebody in, and goes where they wanted to go. */
export function useEnter<Input>(signIn: (input: Input) => Promise<unknown>, wanted?: string) {
  return useMutation({
    mutationFn: signIn,
    // The page is loaded anew: nothing that somebody else was shown, or has on its way, stays.
    onSuccess: () => window.location.replace(placeAfter(wanted)),
  });
}
