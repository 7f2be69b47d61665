import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './client.ts';

/** What does not pass by itself is not asked for again. */
const mayPass = (error: Error): boolean => !(error instanceof ApiProblem) || error.status === 0 || error.status >= 500;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) => failures < 3 && mayPass(error),
      retryDelay: (attempt) => Math.min(1000 * 2 ** attempt, 8000),
      // A page that is only hidden is told of changes by events.
      refetchOnWindowFocus: true,
    },
    mutations: { retry: false },
  },
});
