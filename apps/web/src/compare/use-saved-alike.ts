import { useInfiniteQuery } from '@tanstack/react-query';
import { type ComparisonListed, comparisonsQuery } from './comparison-query.ts';

/** The comparison of just these interviews in this order, where there is one among those that are loaded. */
export function useSavedAlike(ids: readonly string[]): ComparisonListed | null {
  const { data } = useInfiniteQuery(comparisonsQuery);
  const wanted = ids.join();
  if (wanted === '') return null;
  const all = data?.pages.flatMap(({ items }) => items) ?? [];
  return all.find(({ interviews }) => interviews.map(({ id }) => id).join() === wanted) ?? null;
}
