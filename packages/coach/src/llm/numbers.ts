import { ordinalOf, wordNumbersIn } from './number-words.ts';
import { type Unit, unitAfter } from './units.ts';

/**
 * A number named in a text. A moment is a clock time, or seconds that something is "at"; a duration is any other length of time (both in
 * seconds); a scale follows "of" or a stroke ("58 of 100"), an answer is named by that word; a score is given in points, follows that word
 * or is out of something; anything else is a quantity. What cannot be held against a measurement is unclear: "twice as", "half of the",
 * "IV", "201.4.100".
 */
export interface NamedNumber {
  value: number;
  kind: 'quantity' | 'moment' | 'duration' | 'scale' | 'answer' | 'score' | 'unclear';
  /** What it counts, null where the text does not tell. */
  unit: Unit | null;
  /** Digits behind the point. */
  decimals: number;
  /** Where in the text it stands. */
  from: number;
  to: number;
}

const DIGITS = /\d(?:[\d.,:]*\d)?/gu;
const CLOCK = /^\d+:[0-5]\d(?::[0-5]\d)?$/u;
const THOUSANDS = /^\d{1,3}(?:,\d{3})+$/u;
const DECIMAL = /^\d+(?:\.\d+|,\d{1,2})?$/u;
/** Letters that may stand right behind a digit. */
const GLUED = /^(?:ms|s|min|wpm|x|dB)(?!\p{L})/u;
const ORDINAL = /^(?:st|nd|rd|th)(?!\p{L})/u;

const OF =
  /(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty))(?: (?:points?|marks?|parts?))?(?: (?:out )?of(?: the)?| in| ?\/) ?$/iu;
const OUT_OF =
  /^ ?(?:out of|of|\/|in) ?(?:the )?(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|a hundred|one hundred)\b)/iu;
const SCORE = /\b(?:scores?|ratings?|grades?|marks?|index)(?: (?:is|are|of|at|with|a))?[ :=]{0,2}$/iu;
const ANSWER_BEFORE = /\b(?:answers?|questions?) $/iu;
const ANSWER_AFTER = /^ (?:answers?|questions?)\b/iu;
const MOMENT_BEFORE = /\b(?:at|from|until|around|near) $/iu;

/** Things that are measured; a small number in front of anything else is everyday language ("two sentences"). */
const MEASURED =
  /^[ -](?!(?:key|important|own|new|strong|single) )(?:\p{L}+ )?(?:fillers?|ums?|uhs?|ahs?|pauses?|silences?|restarts?|repeats?|words|looks?|glances?|smiles?|nods?|blinks?|slips?|mistakes?|errors?|hedges?|percent|per|points?|marks?|semitones?|degrees?|times|seconds?|minutes?)\b/iu;
const NONE =
  /\bno (?:(?:long|longer|short|other|audible|more|single) )?(?:fillers?|ums?|uhs?|pauses?|smiles?|nods?|hedges?|slips?|mistakes?|errors?|repeats?|restarts?)\b/giu;
/** "One thing to try", "two sentences", "three key words": words of everyday language, not measurements. */
const EVERYDAY = 3;

const UNCLEAR = [
  /\bhalf (?:of|the|its|as|your|all)\b|\bhalves\b|\bhalf\b(?= (?:fillers?|pauses?|silence))/giu,
  /\b(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|hundredth)s? of\b|\b(?:thirds|quarters|fifths|tenths|quarter)\b/giu,
  /\b(?:twice|thrice|times) (?:as|the|more|less|faster|slower)\b|\b\p{L}{2,9}-?fold\b|\b(?:doubl|tripl|quadrupl|halv)(?:e|es|ed|ing)\b/giu,
  /\b(?:dozens|hundreds|thousands|millions|billions|trillions|zillions?|percentiles?|majority|infinit\p{L}*)\b|\bscores? of (?!\d)/giu,
  /\b(?:\p{L}+(?:teenth|tieth)|hundredth|thousandth)\b/giu,
  // Roman numerals, but not the letters that an applicant speaks of.
  /\b(?!(?:CV|CD|DM|MC|MD|DI)\b)[IVXLCDM]{2,}\b|\b[VX]\b/gu,
] as const;

/** All numbers that a text names: in digits, as clock times (value in seconds), or in words. */
export function numbersIn(text: string): NamedNumber[] {
  return [...digitsIn(text), ...wordsIn(text), ...ordinalsIn(text), ...unclearIn(text)];
}

const unclear = (from: number, to: number): NamedNumber => ({
  value: Number.NaN,
  kind: 'unclear',
  unit: null,
  decimals: 0,
  from,
  to,
});

function digitsIn(text: string): NamedNumber[] {
  return [...text.matchAll(DIGITS)].map((match): NamedNumber => {
    const [written] = match;
    const from = match.index;
    const to = from + written.length;
    const after = text.slice(to, to + 40);
    const ordinal = ORDINAL.exec(after);
    if (
      /[\p{L}_.,:]$/u.test(text.slice(0, from).slice(-1)) ||
      (/^\p{L}/u.test(after) && !GLUED.test(after) && !ordinal)
    )
      return unclear(from, to);
    if (ordinal) {
      if (!ANSWER_AFTER.test(after.slice(2))) return unclear(from, to);
      return { value: Number(written), kind: 'answer', unit: null, decimals: 0, from, to };
    }
    if (CLOCK.test(written)) {
      const value = written.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0);
      const { seconds } = unitAfter(after);
      return { value, kind: seconds === null ? 'moment' : 'duration', unit: null, decimals: 0, from, to };
    }
    const isThousands = THOUSANDS.test(written);
    if (!isThousands && !DECIMAL.test(written)) return unclear(from, to);
    const plain = isThousands ? written.replaceAll(',', '') : written.replace(',', '.');
    const isNegative = /(?:^|[^\p{L}\p{N}])[-−–]$|\bminus $/u.test(text.slice(Math.max(0, from - 8), from));
    return numberAt(
      text,
      { value: isNegative ? -Number(plain) : Number(plain), from, to },
      plain.split('.')[1]?.length ?? 0,
    );
  });
}

function wordsIn(text: string): NamedNumber[] {
  const none = [...text.matchAll(NONE)].map(
    ({ 0: words, index }): NamedNumber => ({
      value: 0,
      kind: 'quantity',
      unit: 'count',
      decimals: 0,
      from: index,
      to: index + words.length,
    }),
  );
  const twice = [...text.matchAll(/\btwice\b/giu)].map(
    ({ index }): NamedNumber => ({
      value: 2,
      kind: 'quantity',
      unit: 'count',
      decimals: 0,
      from: index,
      to: index + 5,
    }),
  );
  const spelled = wordNumbersIn(text)
    .map((number) => numberAt(text, number, 0))
    .filter(({ value, kind, to }) => {
      if (value === 0 || value > EVERYDAY || kind === 'answer' || kind === 'score' || kind === 'scale') return true;
      return (value > 1 || kind !== 'duration') && MEASURED.test(text.slice(to, to + 40));
    });
  return [...none, ...twice, ...spelled];
}

function ordinalsIn(text: string): NamedNumber[] {
  return [...text.matchAll(/\p{L}+/gu)].flatMap(({ 0: word, index }) => {
    const value = ordinalOf(word);
    if (value === null) return [];
    const to = index + word.length;
    if (ANSWER_AFTER.test(text.slice(to, to + 12)))
      return [{ value, kind: 'answer' as const, unit: null, decimals: 0, from: index, to }];
    return value > EVERYDAY ? [unclear(index, to)] : [];
  });
}

const unclearIn = (text: string): NamedNumber[] =>
  UNCLEAR.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => unclear(index, index + words.length)),
  );

/** What kind of number stands at a place, by the words around it. */
function numberAt(
  text: string,
  { value, from, to }: { value: number; from: number; to: number },
  decimals: number,
): NamedNumber {
  const before = text.slice(Math.max(0, from - 20), from);
  const after = text.slice(to, to + 40);
  const { unit, seconds } = unitAfter(after);
  const at = { value, unit, decimals, from, to };
  if (seconds !== null)
    return { ...at, value: value * seconds, kind: seconds === 1 && MOMENT_BEFORE.test(before) ? 'moment' : 'duration' };
  if (OF.test(before) && unit !== 'percent') return { ...at, kind: 'scale' };
  if (OUT_OF.test(after) || unit === 'points' || SCORE.test(before)) return { ...at, kind: 'score' };
  return { ...at, kind: ANSWER_BEFORE.test(before) ? 'answer' : 'quantity' };
}
