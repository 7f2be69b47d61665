import type { TranscriptQuality } from '@impact/report/transcript';
import type { z } from 'zod';
import { endsSentence } from './marks.ts';
import { parse } from './parse.ts';
import type { SpokenWord } from './spoken.ts';
import { mapWords, wordsAt } from './text-map.ts';
import type { Turn } from './turns.ts';

type Quality = z.infer<typeof TranscriptQuality>;

/** Silence that ends a sentence where nobody wrote a full stop: longer than the pause inside most clauses (Goldman-Eisler 1968). */
const PAUSE = 0.7;
/** Longer than nearly every spoken sentence; keeps every later step bounded. */
const LONGEST_SENTENCE = 120;
/** Words parsed at once. */
const PIECE = 4000;
/** A text with fewer full stops than one in this many words has no punctuation to go by. */
const WORDS_PER_STOP = 60;

/** Whether words are written with full stops often enough to tell sentences by them. */
export const hasSentenceEnds = (words: readonly SpokenWord[]): boolean =>
  words.length > 0 && words.filter(endsSentence).length * WORDS_PER_STOP >= words.length;

/**
 * The sentences of a turn, each as its words, in order and without gaps. With punctuation: by wink-nlp. Without (a recogniser's
 * draft): at pauses of 0.7 s and at the start of an utterance. Sentences over 120 words are cut. Linear in the number of words.
 */
export function sentencesOf(turn: Turn, quality: Quality): SpokenWord[][] {
  const punctuated = hasSentenceEnds(turn.words) || (quality !== 'draft' && turn.words.some(endsSentence));
  const sentences = punctuated ? pieces(turn.words).flatMap(byPunctuation) : byPause(turn.words);
  return sentences.flatMap((sentence) => cut(sentence, LONGEST_SENTENCE));
}

/** Stretches of about `PIECE` words that end where a sentence may end, so that none is parsed in two halves. */
function pieces(words: readonly SpokenWord[]): SpokenWord[][] {
  const parts: SpokenWord[][] = [];
  let open: SpokenWord[] = [];
  for (const word of words) {
    open.push(word);
    if (open.length >= 2 * PIECE || (open.length >= PIECE && endsSentence(word))) {
      parts.push(open);
      open = [];
    }
  }
  return open.length > 0 ? [...parts, open] : parts;
}

function byPunctuation(words: SpokenWord[]): SpokenWord[][] {
  const map = mapWords(words);
  const sentences: SpokenWord[][] = [];
  let from = 0;
  for (const range of parse(map.text).sentences) {
    const last = wordsAt(map, range)?.last ?? from - 1;
    if (last < from) continue;
    sentences.push(words.slice(from, last + 1));
    from = last + 1;
  }
  return from < words.length ? [...sentences, words.slice(from)] : sentences;
}

function byPause(words: readonly SpokenWord[]): SpokenWord[][] {
  const sentences: SpokenWord[][] = [];
  let previous: SpokenWord | undefined;
  for (const word of words) {
    const open = sentences.at(-1);
    if (open && previous && !word.opensSegment && word.start - previous.end < PAUSE) open.push(word);
    else sentences.push([word]);
    previous = word;
  }
  return sentences;
}

function cut(sentence: SpokenWord[], longest: number): SpokenWord[][] {
  if (sentence.length <= longest) return [sentence];
  const parts: SpokenWord[][] = [];
  for (let from = 0; from < sentence.length; from += longest) parts.push(sentence.slice(from, from + longest));
  return parts;
}
