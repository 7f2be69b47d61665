import { audit } from '../../i18n/en/settings-audit.ts';

export type Said = keyof typeof audit.said;

/** The name of the sentence for an action: `interview.signed_off` is told as `interviewSignedOff`; null where there is none. */
export function saidOf(action: string): Said | null {
  const name = action.replace(/[._](\w)/g, (_, first: string) => first.toUpperCase());
  return Object.hasOwn(audit.said, name) ? (name as Said) : null;
}

export type WordGroup = keyof typeof audit.word;

const WORDS: Readonly<Record<WordGroup, object>> = audit.word;

/** Whether there is a text for a word of the server. */
export const isWord = (group: WordGroup, text: string): boolean => Object.hasOwn(WORDS[group], text);
