/** How a recognised text differs from what was said. */
export interface WordErrors {
  /** Words that were said. */
  words: number;
  substitutions: number;
  deletions: number;
  insertions: number;
}

/** Abbreviations that one side writes short and the other says in full. */
const SPOKEN: Record<string, string> = { mr: 'mister', mrs: 'missus', dr: 'doctor', vs: 'versus' };

/**
 * Words as they are compared: lower case, without punctuation, hyphenated words apart, apostrophes inside words kept,
 * four abbreviations spelled out.
 */
export function comparableWords(text: string): string[] {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .split(/[^\p{L}\p{N}']+/u)
    .map((word) => word.replace(/^'+|'+$/g, ''))
    .filter((word) => word.length > 0);
  return words.map((word) => SPOKEN[word] ?? word);
}

/**
 * Counts the word errors of `recognised` against `reference` (texts) along a cheapest alignment (Levenshtein 1966, all
 * errors cost 1; where two alignments cost the same, the one with more substitutions). Time and memory grow with the
 * product of the lengths: for texts of minutes, not of hours.
 */
export function wordErrors(reference: string, recognised: string): WordErrors {
  const said = comparableWords(reference);
  const heard = comparableWords(recognised);
  const width = heard.length + 1;
  const cost = new Uint32Array((said.length + 1) * width);
  const at = (i: number, j: number): number => cost[i * width + j] ?? 0;
  for (let i = 0; i <= said.length; i++) {
    for (let j = 0; j <= heard.length; j++) {
      if (i === 0 || j === 0) cost[i * width + j] = i + j;
      else {
        const paired = at(i - 1, j - 1) + (said[i - 1] === heard[j - 1] ? 0 : 1);
        cost[i * width + j] = Math.min(paired, at(i - 1, j) + 1, at(i, j - 1) + 1);
      }
    }
  }

  const errors = { words: said.length, substitutions: 0, deletions: 0, insertions: 0 };
  let i = said.length;
  let j = heard.length;
  while (i > 0 || j > 0) {
    const different = said[i - 1] === heard[j - 1] ? 0 : 1;
    if (i > 0 && j > 0 && at(i, j) === at(i - 1, j - 1) + different) {
      errors.substitutions += different;
      i--;
      j--;
    } else if (i > 0 && at(i, j) === at(i - 1, j) + 1) {
      errors.deletions++;
      i--;
    } else {
      errors.insertions++;
      j--;
    }
  }
  return errors;
}

/** Word error rate: errors / words said; above 1 where much was invented, null where nothing was said. */
export function wordErrorRate({ words, substitutions, deletions, insertions }: WordErrors): number | null {
  return words === 0 ? null : (substitutions + deletions + insertions) / words;
}
