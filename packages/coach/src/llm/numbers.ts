/** A number named in a text. A moment is written as a clock time or in seconds; anything else is a quantity. */
export interface NamedNumber {
  value: number;
  kind: 'quantity' | 'moment';
  /** Digits behind the point. */
  decimals: number;
}

/** Clock time, or a number with an optional decimal part; each match takes at least one digit, so scanning is linear. */
const NUMBER = /\d+:\d{2}(?::\d{2})?|\d+(?:[.,]\d+)?/gu;
const SECONDS = /^ ?(?:s|sec|secs|seconds?)\b/u;

const TENS: readonly string[] = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ONES: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const LARGE: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1_000_000 };
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
      kind: SECONDS.test(text.slice(end, end + 10)) ? 'moment' : 'quantity',
      decimals: plain.split('.')[1]?.length ?? 0,
    };
  });
  const spelled = spelledNumbers(text).map((value): NamedNumber => ({ value, kind: 'quantity', decimals: 0 }));
  return [...digits, ...spelled];
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
  quantities: readonly number[];
  /** Seconds. */
  moments: readonly number[];
}

/** Whether a named number is a known one, rounded to the digits shown; a share may be given in percent, a moment cut to the second. */
export function isKnown({ value, kind, decimals }: NamedNumber, known: KnownNumbers): boolean {
  const tolerance = 10 ** -decimals / 2 + 1e-9;
  const near = (other: number): boolean => Math.abs(Math.abs(other) - value) <= tolerance;
  if (known.quantities.some((quantity) => near(quantity) || (Math.abs(quantity) <= 1 && near(quantity * 100))))
    return true;
  return kind === 'moment' && known.moments.some((moment) => near(moment) || Math.floor(moment) === value);
}
