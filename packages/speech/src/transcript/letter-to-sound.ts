import { letterToSoundRules } from './letter-to-sound-rules.ts';

interface Rule {
  letters: string;
  pattern: RegExp;
  phones: string[];
}

const CONTEXT: Record<string, string> = {
  '#': '[aeiouy]+',
  ':': '[bcdfghjklmnpqrstvwxz]*',
  '^': '[bcdfghjklmnpqrstvwxz]',
  '.': '[bdgjlmnrvwz]',
  '&': '(?:ch|sh|[scgzxj])',
  '@': '(?:th|ch|sh|[tsrdlznj])',
  '+': '[eiy]',
  '%': '(?:ely|ing|er|es|ed|e)',
};

const context = (signs: string): string => [...signs].map((sign) => CONTEXT[sign] ?? sign).join('');

/** The rules by the first letter that they read. Contexts are matched against a word of bounded length. */
function compile(text: string): Map<string, Rule[]> {
  const byLetter = new Map<string, Rule[]>();
  for (const line of text.split('\n')) {
    const parts = /^([^[]*)\[([a-z']+)\]([^=]*)=(.*)$/.exec(line);
    if (!parts) continue;
    const [, left = '', letters = '', right = '', phones = ''] = parts;
    const rule = {
      letters,
      pattern: new RegExp(`(?<=${context(left)})${letters}(?=${context(right)})`, 'y'),
      phones: phones.split(' ').filter(Boolean),
    };
    const first = letters.charAt(0);
    byLetter.set(first, [...(byLetter.get(first) ?? []), rule]);
  }
  return byLetter;
}

const rules = compile(letterToSoundRules);

/**
 * Guesses how an English word of lower-case letters and apostrophes is pronounced: CMU phones without stress. Meant for
 * names and new words that no dictionary has; about one phone in six differs from a dictionary's (see the test).
 * Empty when the word has no letter.
 */
export function guessPhones(word: string): string[] {
  const padded = ` ${word} `;
  const phones: string[] = [];
  for (let at = 1; at < padded.length - 1; ) {
    const rule = rules.get(padded.charAt(at))?.find(({ pattern }) => {
      pattern.lastIndex = at;
      return pattern.test(padded);
    });
    phones.push(...(rule?.phones ?? []));
    at += rule?.letters.length ?? 1;
  }
  return phones;
}

const LETTER_NAMES = new Map(
  Object.entries({
    A: 'EY',
    B: 'B IY',
    C: 'S IY',
    D: 'D IY',
    E: 'IY',
    F: 'EH F',
    G: 'JH IY',
    H: 'EY CH',
    I: 'AY',
    J: 'JH EY',
    K: 'K EY',
    L: 'EH L',
    M: 'EH M',
    N: 'EH N',
    O: 'OW',
    P: 'P IY',
    Q: 'K Y UW',
    R: 'AA R',
    S: 'EH S',
    T: 'T IY',
    U: 'Y UW',
    V: 'V IY',
    W: 'D AH B AH L Y UW',
    X: 'EH K S',
    Y: 'W AY',
    Z: 'Z IY',
  }),
);

/** The phones of a capital letter's name, as in a spelled-out acronym; empty for anything else. */
export const letterName = (letter: string): string[] => LETTER_NAMES.get(letter)?.split(' ') ?? [];

/** Adds a spoken "s" (plural, possessive) to phones: IH Z after a sibilant, S after a voiceless sound, else Z. */
export function withS(phones: readonly string[]): string[] {
  const last = phones.at(-1) ?? '';
  if (/^(S|Z|SH|ZH|CH|JH)$/.test(last)) return [...phones, 'IH', 'Z'];
  return [...phones, /^(P|T|K|F|TH)$/.test(last) ? 'S' : 'Z'];
}
