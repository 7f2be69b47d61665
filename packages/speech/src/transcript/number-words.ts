const UNITS = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
).split(' ');
const TENS = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES = ['', 'thousand', 'million', 'billion', 'trillion'];
const IRREGULAR_ORDINALS: Record<string, string> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/** More digits than this are read one by one: a telephone or an order number. */
const MOST_DIGITS = 12;

/** A number from 0 to 999 in words; nothing for 0. */
function belowThousand(n: number): string[] {
  const words: string[] = [];
  if (n >= 100) words.push(UNITS[Math.floor(n / 100)] ?? '', 'hundred');
  const rest = n % 100;
  if (rest >= 20) words.push(TENS[Math.floor(rest / 10)] ?? '');
  if (rest > 0 && rest < 20) words.push(UNITS[rest] ?? '');
  else if (rest % 10) words.push(UNITS[rest % 10] ?? '');
  return words;
}

/** Digits one by one: "007" → zero zero seven. */
export const spellDigits = (digits: string): string[] => [...digits].map((digit) => UNITS[Number(digit)] ?? '');

/** A whole number in words: "1234" → one thousand two hundred thirty four. Leading zeros and very long numbers digit by digit. */
export function cardinal(digits: string): string[] {
  if (digits.length > MOST_DIGITS || (digits.length > 1 && digits.startsWith('0'))) return spellDigits(digits);
  const value = Number(digits);
  if (value === 0) return ['zero'];
  const words: string[] = [];
  for (let scale = SCALES.length - 1; scale >= 0; scale--) {
    const part = Math.floor(value / 1000 ** scale) % 1000;
    if (part) words.push(...belowThousand(part), ...(scale ? [SCALES[scale] ?? ''] : []));
  }
  return words;
}

/** The ordinal of a whole number: "21" → twenty first. */
export function ordinal(digits: string): string[] {
  const words = cardinal(digits);
  const last = words.pop() ?? '';
  const irregular = IRREGULAR_ORDINALS[last];
  return [...words, irregular ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`)];
}

/** A year as it is spoken in pairs: "1984" → nineteen eighty four, "2005" → twenty oh five; null where it is not (2000, 800). */
export function year(digits: string): string[] | null {
  const value = Number(digits);
  if (digits.length !== 4 || value < 1100 || value > 2099) return null;
  const century = belowThousand(Math.floor(value / 100));
  const rest = value % 100;
  if (rest === 0) return value % 1000 === 0 ? null : [...century, 'hundred'];
  return [...century, ...(rest < 10 ? ['oh'] : []), ...belowThousand(rest)];
}

/** The plural of the last word: "nineteen eighty" → nineteen eighties. */
export function plural(words: readonly string[]): string[] {
  const last = words.at(-1) ?? '';
  const ending = last.endsWith('y') ? `${last.slice(0, -1)}ies` : last.endsWith('x') ? `${last}es` : `${last}s`;
  return [...words.slice(0, -1), ending];
}
