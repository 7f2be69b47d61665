import { isHesitation, type LookUp, pronunciations } from './pronounce.ts';
import { spokenText, type Token } from './tokens.ts';

/** A token of the whole transcript as the decoder knows it. */
export interface DecoderWord {
  /** Index of its display word among all of the transcript. */
  word: number;
  /** Its name in the decoder's dictionary; null where it cannot be said, and so not be found. */
  name: string | null;
  /** Seconds it takes at an ordinary pace. */
  seconds: number;
  /** A sentence, a cue or a dozen words end here: after it the recording may go another way than the text. */
  endsPhrase: boolean;
}

/** A display word and where it belongs. */
export interface DisplayWord {
  text: string;
  segment: number;
}

/** A transcript made ready for alignment. `added`: pronunciations of the names that the model's own dictionary has not. */
export interface Vocabulary {
  words: DisplayWord[];
  tokens: DecoderWord[];
  added: Map<string, string[]>;
}

/** Seconds of a phone at an ordinary pace: 150 words a minute with a quarter of it pauses, 3.7 phones a word. */
const SECONDS_PER_PHONE = 0.08;
/** Seconds of a word whose sound is unknown. */
const SECONDS_PER_WORD = 0.3;
const LONGEST_PHRASE = 12;

/** Prepares the texts of a transcript's segments; `lookUp` reads the model's dictionary. Linear in the length of the texts. */
export function prepareVocabulary(texts: readonly string[], lookUp: LookUp): Vocabulary {
  const words: DisplayWord[] = [];
  const tokens: DecoderWord[] = [];
  const added = new Map<string, string[]>();
  const known = new Map<string, { name: string | null; seconds: number }>();
  for (const [segment, text] of texts.entries()) {
    const spoken = spokenText(text);
    let sincePhrase = 0;
    for (const [i, token] of spoken.tokens.entries()) {
      const key = token.readings.map((reading) => reading.map(elementName).join('-')).join('|');
      const entry = known.get(key) ?? nameToken(key, token, lookUp, added);
      known.set(key, entry);
      sincePhrase++;
      const lastOfWord = spoken.tokens[i + 1]?.word !== token.word;
      const endsPhrase =
        i === spoken.tokens.length - 1 ||
        (lastOfWord && /[.?!…]["'”’)\]]*$/.test((spoken.words[token.word] ?? '').slice(-8))) ||
        sincePhrase >= LONGEST_PHRASE;
      if (endsPhrase) sincePhrase = 0;
      tokens.push({ word: words.length + token.word, ...entry, endsPhrase });
    }
    for (const display of spoken.words) words.push({ text: display, segment });
  }
  return { words, tokens, added };
}

/** A letter said by name differs from the word of one letter; the decoder's names know no capitals. */
const elementName = (element: string): string => (/^[A-Z]/.test(element) ? `${element.toLowerCase()}.` : element);

function nameToken(
  key: string,
  token: Token,
  lookUp: LookUp,
  added: Map<string, string[]>,
): { name: string | null; seconds: number } {
  const ways = pronunciations(token, lookUp);
  const [first] = ways;
  if (first === undefined) return { name: null, seconds: SECONDS_PER_WORD };
  const seconds = first.split(' ').length * SECONDS_PER_PHONE;
  const [reading] = token.readings;
  const [only] = reading ?? [];
  const inDictionary = token.readings.length === 1 && reading?.length === 1 && only && !/^[A-Z]/.test(only);
  if (inDictionary && !isHesitation(only) && lookUp(only).length) return { name: only, seconds };
  const name = `^${key}`;
  added.set(name, ways);
  return { name, seconds };
}
