import type { GrammarIssue } from './checker.ts';

const overlap = (a: GrammarIssue, b: GrammarIssue): boolean => a.from < b.to && b.from < a.to;

/**
 * The issues of a sentence from two sources as one list in order of place. Where issues overlap one is left: one with a proposal before one
 * without, and `first` before `second`. Time O(n log n).
 */
export function mergeIssues(first: readonly GrammarIssue[], second: readonly GrammarIssue[]): GrammarIssue[] {
  const rank = (issue: GrammarIssue): number => (issue.replacements.length > 0 ? 1 : 0);
  const ordered = [...first, ...second].sort((a, b) => a.from - b.from);
  const preferred = new Set(first);
  const merged: GrammarIssue[] = [];
  for (const issue of ordered) {
    const last = merged.at(-1);
    if (!last || !overlap(last, issue)) merged.push(issue);
    else if (rank(issue) > rank(last) || (rank(issue) === rank(last) && preferred.has(issue) && !preferred.has(last)))
      merged[merged.length - 1] = issue;
  }
  return merged;
}
