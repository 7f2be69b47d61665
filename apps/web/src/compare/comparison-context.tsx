import { createContext, type ReactNode, use } from 'react';
import type { Comparison } from './comparison-query.ts';
import { nameOf } from './naming.ts';

/** A comparison whose interviews all have a report to show. */
export interface ComparisonContents {
  comparison: Comparison;
  table: NonNullable<Comparison['table']>;
  sides: NonNullable<Comparison['sides']>;
  questions: NonNullable<Comparison['questions']>;
}

const Contents = createContext<ComparisonContents | null>(null);

export const ComparisonProvider = ({ children, ...contents }: ComparisonContents & { children: ReactNode }) => (
  <Contents value={contents}>{children}</Contents>
);

/** The comparison, inside of its page. */
export function useComparison(): ComparisonContents {
  const contents = use(Contents);
  if (!contents) throw new Error('useComparison() is for parts of a comparison.');
  return contents;
}

/** What the interviews are called, in their order. */
export const useSideNames = (): string[] => useComparison().comparison.interviews.map(nameOf);

/** The same where there is little room, beside the letter: by the candidate, or the title where there is none. */
export const useShortNames = (): string[] =>
  useComparison().comparison.interviews.map(({ title, candidateName }) => candidateName ?? title);
