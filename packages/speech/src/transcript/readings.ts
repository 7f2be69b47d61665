import { cardinal, ordinal, plural, spellDigits, year } from './number-words.ts';

/** Longer strings are no words of any language. */
const LONGEST_PIECE = 60;

const ABBREVIATIONS = new Map(
  Object.entries<string[][]>({
    'dr.': [['doctor']],
    'mr.': [['mister']],
    'mrs.': [['missus']],
    'ms.': [['miz']],
    'prof.': [['professor']],
    'st.': [['saint'], ['street']],
    'vs.': [['versus']],
    'etc.': [['et', 'cetera']],
    'e.g.': [
      ['for', 'example'],
      ['E', 'G'],
    ],
    'eg.': [
      ['for', 'example'],
      ['E', 'G'],
    ],
    'i.e.': [
      ['that', 'is'],
      ['I', 'E'],
    ],
    'ie.': [
      ['that', 'is'],
      ['I', 'E'],
    ],
    'approx.': [['approximately']],
    'no.': [['no'], ['number']],
    'inc.': [['incorporated'], ['ink']],
    'ltd.': [['limited']],
    'dept.': [['department']],
    'jr.': [['junior']],
    'sr.': [['senior']],
    'ph.d.': [['P', 'H', 'D']],
    '&': [['and']],
    '@': [['at']],
    '%': [['percent']],
  }),
);

const CURRENCIES: Record<string, string> = { $: 'dollar', '£': 'pound', '€': 'euro', '¥': 'yen', '₹': 'rupee' };
const MAGNITUDES: Record<string, string> = { k: 'thousand', m: 'million', mn: 'million', b: 'billion', bn: 'billion' };

/** Digits with an optional fraction, thousands already without commas. */
function numberReadings(whole: string, fraction: string | undefined): string[][] {
  if (fraction !== undefined) {
    const start = whole === '' ? [] : cardinal(whole);
    return [[...start, 'point', ...spellDigits(fraction)]];
  }
  const readings = [cardinal(whole)];
  const asYear = year(whole);
  if (asYear) readings.unshift(asYear);
  const value = Number(whole);
  if (whole.length === 3 && value % 100 !== 0) {
    readings.push([...cardinal(whole.slice(0, 1)), ...(value % 100 < 10 ? ['oh'] : []), ...cardinal(`${value % 100}`)]);
  }
  if (value > 100 && value < 1_000_000 && value % 100 !== 0) {
    const british = cardinal(whole);
    british.splice(british.lastIndexOf(value % 1000 > 100 ? 'hundred' : 'thousand') + 1, 0, 'and');
    readings.push(british);
  }
  return readings;
}

const NUMBER = /^([-+−]?)([$£€¥₹]?)(\d{1,15})?(?:\.(\d{1,6}))?(st|nd|rd|th|k|mn|m|bn|b|s|x)?([%$£€¥₹]?)$/i;

/** The readings of a number with its signs and units, or null when the text is none. */
function readNumber(text: string): string[][] | null {
  const clock = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (clock?.[1] && clock[2]) {
    const minutes =
      clock[2] === '00' ? [] : clock[2].startsWith('0') ? ['oh', ...cardinal(clock[2].slice(1))] : cardinal(clock[2]);
    const hour = cardinal(`${Number(clock[1])}`);
    return minutes.length ? [[...hour, ...minutes]] : [[...hour, "o'clock"], hour];
  }
  const match = NUMBER.exec(text.replace(/(?<=\d),(?=\d{3})/g, ''));
  if (!match) return null;
  const [, sign = '', before = '', whole = '', fraction, unit = '', after = ''] = match;
  if (whole === '' && fraction === undefined) return null;
  const lower = unit.toLowerCase();
  const currency = CURRENCIES[before] ?? CURRENCIES[after];
  let readings = text.includes(',') && fraction === undefined ? [cardinal(whole)] : numberReadings(whole, fraction);
  if (/^(st|nd|rd|th)$/.test(lower)) readings = [ordinal(whole)];
  else if (lower === 's') readings = readings.map(plural);
  else if (lower === 'x')
    readings = readings.flatMap((words) => [
      [...words, 'times'],
      [...words, 'X'],
    ]);
  else if (lower && currency === undefined && lower === 'k') {
    readings = [
      [...cardinal(whole), 'K'],
      [...cardinal(whole), 'thousand'],
    ];
  } else if (lower) readings = [[...(readings.at(0) ?? []), MAGNITUDES[lower] ?? lower]];
  if (currency) {
    const one = whole === '1' && !unit && fraction === undefined;
    const cents = fraction?.length === 2 && !unit ? spokenCents(whole, fraction, currency) : [];
    const money = [one || currency === 'yen' ? currency : `${currency}s`];
    readings = [...cents, ...readings.map((words) => [...words, ...money])];
  }
  if (after === '%') readings = readings.map((words) => [...words, 'percent']);
  if (sign) readings = readings.map((words) => [sign === '+' ? 'plus' : 'minus', ...words]);
  return readings;
}

function spokenCents(whole: string, fraction: string, currency: string): string[][] {
  const main = [...cardinal(whole || '0'), whole === '1' ? currency : `${currency}s`];
  const small = Number(fraction) === 0 ? [] : cardinal(`${Number(fraction)}`);
  return [
    [...main, ...small],
    [...cardinal(whole || '0'), ...small],
  ];
}

const spelled = (letters: string): string[] => [...letters.toUpperCase()];

/** The readings of a piece without blanks or hyphens. `shouting`: the text around it is in capitals, so capitals mean nothing. */
export function readPiece(piece: string, shouting: boolean): string[][] {
  if (piece.length > LONGEST_PIECE) return [];
  const abbreviation = ABBREVIATIONS.get(piece.toLowerCase());
  if (abbreviation) return abbreviation;
  const signed = readNumber(piece.replace(/[^\p{L}\p{N}%$£€¥₹]+$/u, '').replace(/^[^\p{L}\p{N}$£€¥₹+−.-]+/u, ''));
  if (signed) return signed;
  const bare = piece.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, '');
  const number = readNumber(bare);
  if (number) return number;
  const plain = bare
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/ß/g, 'ss')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l');
  // U.S., p.m.
  if (/^(?:[a-z]\.)+[a-z]$/i.test(plain)) return [spelled(plain.replaceAll('.', ''))];
  if (/^[a-z][a-z']*$/i.test(plain)) return readLetters(plain, piece, shouting);
  return readMixture(plain);
}

/** Letters and apostrophes: a word, an acronym, or a name with capitals inside. */
function readLetters(plain: string, piece: string, shouting: boolean): string[][] {
  const lower = plain.toLowerCase();
  const elided = /^['’‘]/.test(piece) ? [[`'${lower}`]] : [];
  const acronym = /^([A-Z]{2,6})('?s)?$/.exec(plain);
  if (acronym?.[1] && !shouting) {
    const letters = spelled(acronym[1]);
    if (acronym[2]) letters.push(`${letters.pop()}'s`);
    return [[lower], letters];
  }
  if (plain.length === 1 && lower !== 'a' && lower !== 'i') return [spelled(lower)];
  if (lower === 'a') return [['a'], ['A']];
  const parts = plain.split(/(?<=[a-z])(?=[A-Z])/);
  if (parts.length > 1) return [parts.map((part) => part.toLowerCase()), [lower]];
  return [...elided, [lower]];
}

/** Letters, digits and signs in one string: B2B, mp3, anna@example.com. What is in no English reading makes it unreadable. */
function readMixture(text: string): string[][] {
  const words: string[] = [];
  for (const part of text.match(/[a-z']+|\d+|[.@&+#/_]|[^a-z\d'.@&+#/_]+/gi) ?? []) {
    if (/^\d/.test(part)) words.push(...(year(part) ?? cardinal(part)));
    else if (/^[a-z']/i.test(part))
      words.push(...(/^[A-Z]{1,4}$/.test(part) || part.length <= 1 ? spelled(part) : [part.toLowerCase()]));
    else if (part === '.') words.push('dot');
    else if (part === '@') words.push('at');
    else if (part === '&') words.push('and');
    else if (part === '+') words.push('plus');
    else if (part === '#') words.push('sharp');
    else if (/[\p{L}\p{N}]/u.test(part)) return [];
  }
  return words.length && words.length <= 12 ? [words] : [];
}
