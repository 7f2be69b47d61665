/**
 * A number named in a text. A moment is written as a clock time or in seconds, a scale follows "of" or a stroke ("58 of 100", "3/4"), an
 * answer follows that word ("answer 2"), a score is given in points, follows that word or is out of something; anything else is a quantity.
 */
export interface NamedNumber {
  value: number;
  kind: 'quantity' | 'moment' | 'scale' | 'answer' | 'score';
  /** Digits behind the point. */
  decimals: number;
}

/** Clock time, or a number with an optional decimal part; each match takes at least one digit, so scanning is linear. */
const NUMBER = /\d+:\d{2}(?::\d{2})?|\d+(?:[.,]\d+)?/gu;
const SECONDS = /^[ -]?(?:s|sec|secs|seconds?)\b/u;
const OF = /(?:\bof|\/) ?$/iu;
const OUT_OF = /^ ?(?:out of|of|\/) ?\d/iu;
const POINTS = /^[ -]?(?:points?|marks?|stars?)\b/iu;
const SCORE = /\b(?:scores?|ratings?|grades?|marks?|index)(?: (?:is|are|of|at|with|a))?[ :=]{0,2}$/iu;
const ANSWER = /\b(?:answers?|questions?) $/iu;

const TENS: readonly string[] = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ONES: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const LARGE: Readonly<Record<string, number>> = { dozen: 12, hundred: 100, thousand: 1000, million: 1_000_000 };
/** "One thing to try", "two sentences", "three key words": words of everyday language, not measurements. */
const EVERYDAY = 3;

/** All numbers that a text names, in digits, as clock times (value in seconds), or in words over three. */
export function numbersIn(text: string): NamedNumber[] {
  const digits = [...text.matchAll(NUMBER)].map((match): NamedNumber => {
    const [written] = match;
    if (written.includes(':')) {
      const value = written.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0);
      return { value, kind: 'moment', decimals: 0 };
    }
    const end = match.index + written.length;
    const plain = written.replace(',', '.');
    return {
      value: Number(plain),
      kind: kindOf(text.slice(Math.max(0, match.index - 20), match.index), text.slice(end, end + 10)),
      decimals: plain.split('.')[1]?.length ?? 0,
    };
  });
  const spelled = spelledNumbers(text).map((value): NamedNumber => ({ value, kind: 'quantity', decimals: 0 }));
  return [...digits, ...spelled];
}

function kindOf(before: string, after: string): NamedNumber['kind'] {
  if (SECONDS.test(after)) return 'moment';
  if (OF.test(before)) return 'scale';
  if (OUT_OF.test(after) || POINTS.test(after) || SCORE.test(before)) return 'score';
  return ANSWER.test(before) ? 'answer' : 'quantity';
}

function spelledNumbers(text: string): number[] {
  const words = text.toLowerCase().match(/[a-z]+/gu) ?? [];
  return words.flatMap((word, index) => {
    const ten = TENS.indexOf(word);
    if (ten >= 0) {
      const one = ONES.indexOf(words[index + 1] ?? '');
      return [(ten + 2) * 10 + (one > 0 && one < 10 ? one : 0)];
    }
    const large = Object.hasOwn(LARGE, word) ? LARGE[word] : undefined;
    if (large !== undefined) return [large];
    const one = ONES.indexOf(word);
    return one > EVERYDAY && !(one < 10 && TENS.includes(words[index - 1] ?? '')) ? [one] : [];
  });
}

export interface KnownNumbers {
  /** Values in points and the like. */
  scores: readonly number[];
  quantities: readonly number[];
  /** Seconds. */
  moments: readonly number[];
  /** Numbers of answers. */
  answers: readonly number[];
}

/** What a value may be said to be out of: shares and indices, the grammar score, the parts of an answer. */
const SCALES = [100, 10, 4];

/** Whether a named number is a known one, rounded to the digits shown; a share may be given in percent, a moment cut to the second. */
export function isKnown({ value, kind, decimals }: NamedNumber, known: KnownNumbers): boolean {
  const tolerance = 10 ** -decimals / 2 + 1e-9;
  const near = (other: number): boolean => Math.abs(Math.abs(other) - value) <= tolerance;
  // The bounds of a good pace are known numbers too, and no score for anything.
  if (kind === 'score') return known.scores.some(near);
  if (known.quantities.some((quantity) => near(quantity) || (Math.abs(quantity) <= 1 && near(quantity * 100))))
    return true;
  if (kind === 'scale') return SCALES.includes(value);
  if (kind === 'answer') return known.answers.includes(value);
  return kind === 'moment' && known.moments.some((moment) => near(moment) || Math.floor(moment) === value);
}
