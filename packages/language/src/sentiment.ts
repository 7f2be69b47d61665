import type { Polarity } from '@impact/report/sentence';
import vader from 'vader-sentiment';
import { OPENERS, type Reading, SET_PHRASES } from './job-talk.ts';
import { outcomesIn } from './job-talk-outcomes.ts';
import { TRADE_PHRASES, TRADE_WORDS } from './job-talk-trades.ts';
import { phraseFinder } from './phrases.ts';
import { type SpokenWord, segmentWords, writtenText } from './spoken.ts';

/** Gives a sentence its polarity, −1 (negative) … 1 (positive). */
export type PolarityModel = (sentence: string) => number;

/**
 * VADER's compound score: the summed valence x of the words after negation, degree words and "but", as x / √(x² + 15)
 * (Hutto & Gilbert 2014). A word list: it knows nothing of a trade's own words.
 */
export const vaderPolarity: PolarityModel = (sentence) =>
  vader.SentimentIntensityAnalyzer.polarity_scores(sentence).compound;

/**
 * A word of the wanted valence for each reading, which a model of feelings reads in the place of what was said; by VADER's list they
 * weigh 1.9, 0.8, −1.7 and nothing.
 */
const STAND_INS: Readonly<Record<Reading, string>> = { good: 'good', fine: 'fine', bad: 'problem', plain: 'something' };

const findSetPhrases = phraseFinder([...SET_PHRASES.keys()]);
const findTradePhrases = phraseFinder(TRADE_PHRASES);

/**
 * Lets a model hear an answer as it is meant at work: set phrases, what became of problems, and the words of a trade are replaced by
 * words of the valence that they carry there (`job-talk.ts`); all else is the model's. Pure; time linear in the length of the sentence.
 */
export const atWork =
  (model: PolarityModel): PolarityModel =>
  (sentence) =>
    model(plainWording(sentence));

/** The polarity of an answer in an interview: VADER's, with the talk of work read as it is meant. */
export const interviewPolarity: PolarityModel = atWork(vaderPolarity);

/** The sentence with its talk of work replaced, as the model reads it. */
export function plainWording(sentence: string): string {
  const words = segmentWords({ start: 0, end: 0, speaker: null, text: sentence, words: [] });
  const readings = new Map<number, Reading>();
  const plain = (indices: readonly number[]): void => {
    for (const index of indices) if (!readings.has(index)) readings.set(index, 'plain');
  };
  for (const { from, to, phrase } of findSetPhrases(words)) {
    plain(range(from, to));
    readings.set(from, SET_PHRASES.get(phrase) ?? 'plain');
  }
  const open = words.map(({ key, text }, at) => ({ key: readings.has(at) ? '' : key, closes: closes(text) }));
  for (const { kind, at, words: parts } of outcomesIn(open)) {
    plain(parts);
    if (kind !== 'open') readings.set(at, kind);
  }
  for (const { from, to } of findTradePhrases(words)) plain(range(from, to));
  for (const [at, { key, text }] of words.entries())
    if (TRADE_WORDS.has(key) || (at === 0 && OPENERS.has(key) && closes(text))) plain([at]);
  if (readings.size === 0) return sentence;
  return writtenText(words.map((word, index) => standIn(word, readings.get(index))));
}

/** The word with its letters replaced; the marks around them stay, for they carry weight of their own. */
function standIn(word: SpokenWord, reading: Reading | undefined): SpokenWord {
  if (!reading || word.key === '') return word;
  const characters = [...word.text];
  const first = characters.findIndex(isLetter);
  const last = characters.findLastIndex(isLetter);
  const text = [...characters.slice(0, first), STAND_INS[reading], ...characters.slice(last + 1)].join('');
  return { ...word, text };
}

const isLetter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);
const closes = (text: string): boolean => /[,;:.!?…]["'”’)\]]*$/u.test(text);
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, offset) => from + offset);

/** Between −0.05 and 0.05 a sentence counts as neutral (the cut that VADER's authors use). */
export const POLARITY_CUT = 0.05;

/** The label of a compound score. */
export function polarityLabel(compound: number): Polarity {
  if (compound >= POLARITY_CUT) return 'positive';
  return compound <= -POLARITY_CUT ? 'negative' : 'neutral';
}
