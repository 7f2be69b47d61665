import { parse } from './parse.ts';
import { wordKey } from './spoken.ts';
import { termsOf } from './topic-terms.ts';

/** What a word of a question weighs when it is looked for: content words tell questions apart, the words around them hardly. */
const CONTENT_WEIGHT = 1;
const OTHER_WEIGHT = 0.2;

/** A question as it is compared: the weight of each of its stems. */
export interface QuestionWords {
  text: string;
  weights: ReadonlyMap<string, number>;
  /** Stems of its content words. */
  content: ReadonlySet<string>;
}

/** The words of a question with what they weigh. */
export function questionWords(text: string): QuestionWords {
  const content = new Set(termsOf(text).map(({ stem }) => stem));
  const weights = new Map<string, number>();
  for (const { stem, from, to } of parse(text).tokens) {
    if (wordKey(text.slice(from, to)) !== '') weights.set(stem, content.has(stem) ? CONTENT_WEIGHT : OTHER_WEIGHT);
  }
  return { text, weights, content };
}

/** The share of a question's words, by weight, that are among the stems spoken: 0–1. */
export function shareSpoken({ weights }: QuestionWords, spoken: ReadonlySet<string>): number {
  let [found, all] = [0, 0];
  for (const [stem, weight] of weights) {
    all += weight;
    if (spoken.has(stem)) found += weight;
  }
  return all > 0 ? found / all : 0;
}

/**
 * Matches two lists without changing the order of either, so that the sum of scores is largest; pairs that score under `least` are
 * never matched. Returns for each of `rows` the index of its column, or null. Dynamic programming as for sequence alignment
 * (Needleman & Wunsch 1970); time and memory rows × columns.
 */
export function alignInOrder(
  rows: number,
  columns: number,
  score: (row: number, column: number) => number,
  least: number,
): (number | null)[] {
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const at = (row: number, column: number): number => best[row * width + column] ?? 0;
  const gain = (row: number, column: number): number => {
    const value = score(row, column);
    return value >= least ? value : Number.NEGATIVE_INFINITY;
  };
  for (let row = 1; row <= rows; row++) {
    for (let column = 1; column <= columns; column++) {
      best[row * width + column] = Math.max(
        at(row - 1, column),
        at(row, column - 1),
        at(row - 1, column - 1) + gain(row - 1, column - 1),
      );
    }
  }
  const matched: (number | null)[] = Array.from({ length: rows }, () => null);
  let [row, column] = [rows, columns];
  while (row > 0 && column > 0) {
    if (at(row, column) === at(row - 1, column)) row -= 1;
    else if (at(row, column) === at(row, column - 1)) column -= 1;
    else {
      row -= 1;
      column -= 1;
      matched[row] = column;
    }
  }
  return matched;
}
