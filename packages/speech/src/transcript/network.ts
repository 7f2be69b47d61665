import type { Arc, HeardWord } from './decoder.ts';
import { PHONES } from './phones.ts';

/** Name of the dictionary word that stands for any sound of one phone. */
export const soundName = (phone: string): string => `~${phone.toLowerCase()}`;
const SOUNDS = PHONES.map(soundName);

/*
 * The costs of leaving the text, natural logarithms. Chosen on 19 clips of ten voices, each with its own text and with
 * those of two other clips: with its own, 366 of 375 words are found; with another's, a fifth, never more than three in a row.
 */
/** One phone that the text does not have: an "um", a repeat, a question that was not written down. */
const STRANGE_SOUND = -13;
/** One word of the text that is not said. */
const SKIPPED_WORD = -30;
/** A jump from the end of a phrase to the start of a later one; must stay well inside the decoder's beams, or it is never tried. */
const SKIPPED_PHRASES = -30;
/** For each word left out, so that of two passages that sound alike the nearer wins; up to a limit for the same reason. */
const SKIPPED_FURTHER = -0.05;
const MOST_FURTHER = -10;

/** The network of a text: state i stands before word i. Path costs beside the sounds are only those above. */
export interface TextNetwork {
  words: readonly string[];
  states: number;
  arcs: Arc[];
}

const jumpCost = (words: number): number => SKIPPED_PHRASES + Math.max(MOST_FURTHER, SKIPPED_FURTHER * words);

/**
 * Builds a network that says the words in order, with leave to make other sounds anywhere, to skip single words, and to
 * jump forward from the end of a phrase. `phraseStarts`: ascending indices of words. `anywhere`: a path may begin at any
 * phrase; jumps later on are then left out, which keeps the network small enough for a long text.
 */
export function textNetwork(words: readonly string[], phraseStarts: readonly number[], anywhere: boolean): TextNetwork {
  const arcs: Arc[] = words.map((word, i) => ({ from: i, to: i + 1, word, logProbability: 0 }));
  for (let i = 0; i <= words.length; i++) {
    for (const sound of SOUNDS) arcs.push({ from: i, to: i, word: sound, logProbability: STRANGE_SOUND });
    if (i < words.length) arcs.push({ from: i, to: i + 1, word: null, logProbability: SKIPPED_WORD });
  }
  const starts = [...phraseStarts];
  for (const [k, from] of (anywhere ? [0] : starts).entries()) {
    for (const to of starts.slice(k + 1)) {
      if (to > from + 1) arcs.push({ from, to, word: null, logProbability: jumpCost(to - from) });
    }
  }
  return { words, states: words.length + 1, arcs };
}

/**
 * Tells which word of the text each heard word is. The decoder names words, not states; as it took the cheapest path, so
 * is the cheapest path that says the same words. Returns one index per heard word, ascending; throws when there is no such path.
 */
export function placeInText(network: TextNetwork, heard: readonly HeardWord[]): number[] {
  const silent = Map.groupBy(
    network.arcs.filter((arc) => arc.word === null),
    (arc) => arc.from,
  );
  // cost[i]: cheapest way to have said the words so far and stand before word i.
  let cost = new Float64Array(network.states).fill(Number.NEGATIVE_INFINITY);
  cost[0] = 0;
  const history: Int32Array[] = [];
  for (const { word } of heard) {
    // before[i]: the state from which the silent way to state i set out.
    const before = Int32Array.from({ length: network.states }, (_, i) => i);
    for (let i = 0; i < network.states; i++) {
      const here = cost[i] ?? Number.NEGATIVE_INFINITY;
      if (here === Number.NEGATIVE_INFINITY) continue;
      for (const arc of silent.get(i) ?? []) {
        if (here + arc.logProbability > (cost[arc.to] ?? 0)) {
          cost[arc.to] = here + arc.logProbability;
          before[arc.to] = before[i] ?? i;
        }
      }
    }
    const next = new Float64Array(network.states).fill(Number.NEGATIVE_INFINITY);
    for (let i = 0; i < network.words.length; i++) if (network.words[i] === word) next[i + 1] = cost[i] ?? 0;
    cost = next;
    history.push(before);
  }
  let state = cost.reduce((best, value, i) => (value > (cost[best] ?? 0) ? i : best), 0);
  if (cost[state] === Number.NEGATIVE_INFINITY)
    throw new Error('the decoder heard words in an order that the text does not have');
  const places: number[] = [];
  for (const before of history.reverse()) {
    places.push(state - 1);
    state = before[state - 1] ?? 0;
  }
  return places.reverse();
}
