import type { GrammarIssue } from './checker.ts';

/** Bare or levelled forms that many native speakers use for the past: "he come yesterday", "I says to him". */
const PASTS = new Set(['come', 'give', 'run', 'says']);

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[^\p{L}\p{N}']+/u)
    .filter((word) => word !== '');

/**
 * Whether an issue marks what is regular grammar in a dialect of English, and so no fault: "we was late", "he come yesterday", "I had
 * went", anything with "ain't". See docs/decisions/0009-grammar-rules.md. Linear in the length of `text`.
 */
export function isDialectForm(text: string, issue: Pick<GrammarIssue, 'from' | 'to' | 'replacements'>): boolean {
  const said = wordsOf(text.slice(issue.from, issue.to));
  const before = wordsOf(text.slice(Math.max(0, issue.from - 20), issue.from)).at(-1);
  const levelledWas = said.includes('was') && issue.replacements.some((better) => wordsOf(better).includes('were'));
  const levelledPast = said.length === 1 && PASTS.has(said[0] ?? '');
  return (
    said.includes("ain't") || before === "ain't" || levelledWas || levelledPast || said[0] === 'had' || before === 'had'
  );
}
