import { readPiece } from './readings.ts';

/**
 * One thing to be found in the sound: a display word or a part of one. `readings` are the ways in which it may be said,
 * the likeliest first; each is a list of lower-case words and of letters said by name (upper case). No reading: it cannot
 * be looked for (foreign script, an endless string).
 */
export interface Token {
  /** Index of the display word it belongs to. */
  word: number;
  readings: string[][];
}

/** The display words of a text and what is looked for in the sound; tokens follow the order of the words. */
export interface SpokenText {
  /** The user's own spelling with its punctuation; joined by blanks they give the text without its unspoken notes. */
  words: string[];
  tokens: Token[];
}

const MOST_READINGS = 4;

/** Remarks on sounds, as transcripts put them in brackets: "laughs", "long pause", "inaudible 00:12". */
const REMARKS = new Set(
  (
    'laugh laughs laughed laughing laughter chuckle chuckles chuckling giggle giggles giggling inaudible unintelligible ' +
    'indiscernible indistinct crosstalk overlap overlapping pause pauses silence music applause clap claps clapping cough coughs ' +
    'coughing sigh sighs sighing sniff sniffs sneeze sneezes throat breath breathes breathing inhale inhales exhale exhales ' +
    'noise beep foreign chatter typing audio'
  ).split(' '),
);
const LONGEST_REMARK = 4;

const isRemark = (text: string): boolean => {
  const words = text.toLowerCase().trim().split(/\s+/);
  return words.length <= LONGEST_REMARK && words.some((word) => REMARKS.has(word));
};

/**
 * Takes out notes on what is not said: anything in square brackets, between notes of music or asterisks up to 80
 * characters, and known remarks in round brackets ("(inaudible)"). Linear: a bracket that does not close soon stays.
 */
function withoutNotes(text: string): string {
  return text
    .replace(/\[[^[\]]{0,80}\]/g, ' ')
    .replace(/\*([^*\s][^*]{0,40})\*/g, (whole, inside: string) => (isRemark(inside) ? ' ' : whole))
    .replace(/\(([^()]{1,60})\)/g, (whole, inside: string) => (isRemark(inside) ? ' ' : whole))
    .replace(/[♪♫♬]/g, ' ');
}

const speakable = (text: string): boolean => /[\p{L}\p{N}%&@]/u.test(text);

/** Splits a text at blanks and behind dashes; a piece of punctuation alone is kept with the word before it. */
function displayWords(text: string): string[] {
  const words: string[] = [];
  let opening = '';
  for (const piece of text.split(/\s+|(?<=[\p{L}\p{N}](?:—|–|--|…|\.{3}))(?=[\p{L}])/u)) {
    if (piece === '') continue;
    if (speakable(piece)) {
      words.push(opening + piece);
      opening = '';
    } else if (words.length) words[words.length - 1] += ` ${piece}`;
    else opening += `${piece} `;
  }
  return words;
}

/** Cuts a display word where it is said as several: well-known, and/or, 5–10. */
const pieces = (word: string): string[] =>
  word
    .split(/(?<=[\p{L}\p{N}%])(?:[-‐‑–—/]|--)(?=[\p{L}\p{N}$£€¥₹])/u)
    .filter((piece) => /[\p{L}\p{N}%&@]/u.test(piece));

/**
 * Turns a text into display words and what is to be found in the sound for each. A word whose pieces have no reading still
 * has a token, with none. Time is linear in the length of the text.
 */
export function spokenText(text: string): SpokenText {
  const words = displayWords(withoutNotes(text));
  const letters = text.replace(/[^\p{L}]+/gu, '');
  const shouting = letters.length > 12 && letters === letters.toUpperCase();
  const tokens = words.flatMap((display, word): Token[] =>
    pieces(display).map((piece, i, all) => {
      const readings = readPiece(piece, shouting);
      const range = i > 0 && /^\D*\d/.test(piece) && /\d\D*$/.test(all[i - 1] ?? '');
      const said = range ? [...readings.map((reading) => ['to', ...reading]), ...readings] : readings;
      return { word, readings: said.slice(0, MOST_READINGS) };
    }),
  );
  return { words, tokens };
}
