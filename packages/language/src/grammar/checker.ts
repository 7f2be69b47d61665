import type { TextRange } from '../text-map.ts';

/** What a grammar checker raises about a text. */
export interface GrammarIssue extends TextRange {
  /** The rule's name in the checker. */
  rule: string;
  /** The kind of error in the checker's own terms: Agreement, Word Choice… */
  kind: string;
  message: string;
  /** What the stretch should be replaced with, best first; may be empty. */
  replacements: string[];
  /** The whole stretch that was looked at, where that is known. */
  scope?: TextRange | undefined;
}

/**
 * A grammar checker for spoken English. `check` takes plain text in which blank lines part sentences that have nothing to do with each
 * other; offsets are UTF-16 units of that text. `close` frees its memory; nothing may be checked afterwards.
 */
export interface GrammarChecker {
  check(text: string): Promise<GrammarIssue[]>;
  close(): Promise<void>;
}
