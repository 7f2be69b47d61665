import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { accountQuery } from './account.ts';
import { ApiProblem } from './client.ts';
import { mayMeanSessionEnded, session } from './session.ts';

/** What does not pass by itself is not asked for again. */
const mayPass = (error: Error): boolean => !(error instanceof ApiProblem) || error.status === 0 || error.status >= 500;

/** So many things refused at once are one reason to ask. */
const TOGETHER_MS = 2000;
let asked = Number.NEGATIVE_INFINITY;

/** Where the session of this page may have ended, asks who is signed in; what comes of it, `session` tells. */
function doubt(error: Error): void {
  if (!session.isOpen() || !mayMeanSessionEnded(error) || performance.now() - asked < TOGETHER_MS) return;
  asked = performance.now();
  void queryClient.prefetchQuery({ ...accountQuery, staleTime: 0 });
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError(error, { queryKey }) {
      if (queryKey[0] !== accountQuery.queryKey[0]) doubt(error);
    },
  }),
  mutationCache: new MutationCache({ onError: doubt }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) => failures < 3 && mayPass(error),
      retryDelay: (attempt) => Math.min(1000 * 2 ** attempt, 8000),
      // A page that is only hidden is told of changes by events for a while, and then gives its stream back.
      refetchOnWindowFocus: true,
    },
    mutations: { retry: false },
  },
});
