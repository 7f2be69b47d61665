import type { GrammarIssue } from './checker.ts';

/** What to try, and why: "Try “goes”. After “she” the verb takes the form for one." Speaks of words, never of who says them. */
export function explain(
  said: string,
  { replacements, message }: Pick<GrammarIssue, 'replacements' | 'message'>,
): string {
  const [best] = replacements;
  const why = message.replace(/\s+/gu, ' ').trim();
  if (best === undefined) return why;
  const attempt = best.trim() === '' ? `Try it without “${said.trim()}”.` : `Try “${best.trim()}”.`;
  return `${attempt} ${why}`.trim();
}
