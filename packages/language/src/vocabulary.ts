/** The type-token ratio at which a factor is complete (McCarthy & Jarvis 2010), in hundredths. */
const FACTOR_PERCENT = 72;
const MTLD_MINIMUM = 100;
const MATTR_WINDOW = 50;

/**
 * Measure of textual lexical diversity: the mean length of stretches whose type-token ratio stays above 0.72, the rest counted in
 * proportion, mean of both reading directions (McCarthy & Jarvis 2010). Unit: words. null under 100 words, and for a text that
 * never repeats a word.
 */
export function mtld(words: readonly string[]): number | null {
  if (words.length < MTLD_MINIMUM) return null;
  const forward = factors(words);
  const backward = factors([...words].reverse());
  return forward > 0 && backward > 0 ? (words.length / forward + words.length / backward) / 2 : null;
}

/** How often the type-token ratio comes down to 0.72, with the share of the way that is left at the end. */
export function factors(words: Iterable<string>): number {
  let count = 0;
  let tokens = 0;
  const types = new Set<string>();
  for (const word of words) {
    tokens += 1;
    types.add(word);
    // Whole numbers, so that a ratio of exactly 0.72 counts as reached.
    if (types.size * 100 <= FACTOR_PERCENT * tokens) {
      count += 1;
      tokens = 0;
      types.clear();
    }
  }
  return tokens === 0 ? count : count + (1 - types.size / tokens) / (1 - FACTOR_PERCENT / 100);
}

/**
 * Moving-average type-token ratio: the mean, over all windows of 50 words, of different words / words (Covington & McFall 2010). 0–1;
 * null under 50 words. Linear: each step of the window adds one word and takes one away.
 */
export function mattr50(words: readonly string[]): number | null {
  if (words.length < MATTR_WINDOW) return null;
  const counts = new Map<string, number>();
  let sum = 0;
  words.forEach((word, index) => {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    const leaving = words[index - MATTR_WINDOW];
    if (leaving !== undefined) {
      const left = (counts.get(leaving) ?? 0) - 1;
      if (left > 0) counts.set(leaving, left);
      else counts.delete(leaving);
    }
    if (index >= MATTR_WINDOW - 1) sum += counts.size / MATTR_WINDOW;
  });
  return sum / (words.length - MATTR_WINDOW + 1);
}
