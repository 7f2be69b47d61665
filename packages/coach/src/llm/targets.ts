import type { KnownNumbers } from './known.ts';
import type { NamedNumber } from './numbers.ts';

/** Whether a number that was not measured may stand in a text all the same: as something to do, never as something that was. */
export type Allows = (number: NamedNumber, text: string, known: KnownNumbers) => boolean;

/** Words that lead to what somebody is to reach. */
const TOWARDS =
  /(?:\b(?:for|at|stay|keep|between|and|towards?|around|about|near|under|below|above|most|least|to)|[–-]) ?$/iu;
/** Said of what has happened; a sentence with any of these tells, and does not ask. */
const TELLS =
  /\b(?:was|were|had|has|have been|came|come up|heard|counted|measured|occur\p{L}*|left|leaves|got|gets|lost|used|lasts?|lasted|took|shows?|showed|is|are|reached|reaches)\b/iu;
const TO_DO =
  /^(?:then |and |next |now |first )?(?:add|aim|answer|begin|breathe|close|count|cut|do|end|finish|follow|give|hold|keep|leave|let|limit|listen|look|make|name|open|pause|pick|practi[sc]e|put|read|record|rehearse|repeat|rest|retell|return|run|say|sit|speak|spend|stand|start|stay|stop|take|talk|tell|time|try|use|wait|watch|write)\b/iu;
/** What is repeated or made in practice. */
const OF_PRACTICE =
  /^[ -]?(?:times|x\b|×|repetitions?|reps|rounds?|runs?|takes?|sets?|sentences?|breaths?|beats?|steps?|parts?|lines?|pages?|paragraphs?|stories|examples?|(?:key |different )?(?:words|questions|answers)|key points)\b/iu;
const TWICE = /^twice$/iu;

const LONGEST_TARGET = 120;
const LONGEST_PRACTICE = 600;
const MOST_TO_DO = 5;
const MOST_REPETITIONS = 20;

/** The part of a sentence between commas that a number stands in, and how the whole sentence begins. */
function around(text: string, { from, to }: NamedNumber): { clause: string; sentence: string } {
  const sentence =
    text
      .slice(0, from)
      .split(/[.;:!?] /u)
      .at(-1) ?? '';
  const [rest = ''] = text.slice(to).split(/[.;:!?,](?: |$)/u, 1);
  return { clause: `${sentence.split(', ').at(-1)}${text.slice(from, to)}${rest}`, sentence };
}

/** A value inside of the good range of a cited metric, with its unit: "Aim for about 150 words a minute". */
function isInGoodRange({ value, kind, unit }: NamedNumber, known: KnownNumbers, mayBeBare = false): boolean {
  if (kind !== 'quantity' || (unit === null && !mayBeBare)) return false;
  return known.ranges.some(
    (range) =>
      (range.unit === unit || unit === null) &&
      range.from !== null &&
      range.to !== null &&
      value >= range.from &&
      value <= range.to,
  );
}

/** What advice may ask for: values of the good range, short times, and a few repetitions. */
export const allowedInAdvice: Allows = (number, text, known) => {
  const { clause, sentence } = around(text, number);
  if (TELLS.test(clause)) return false;
  const before = text.slice(Math.max(0, number.from - 12), number.from);
  if (TOWARDS.test(before) && isInGoodRange(number, known)) return true;
  if (!TO_DO.test(clause) && !TO_DO.test(sentence)) return false;
  if (number.kind === 'duration') return number.value > 0 && number.value <= LONGEST_TARGET;
  // "Leave one long pause": a single thing to do.
  return number.value === 1 || isRepetition(number, text, MOST_TO_DO) || isCount(number, text);
};

/** What an exercise may ask for: values of the good range, times of practice, and repetitions. */
export const allowedInExercise: Allows = (number, text, known) => {
  if (TELLS.test(around(text, number).clause)) return false;
  if (number.kind === 'duration') return number.value > 0 && number.value <= LONGEST_PRACTICE;
  const before = text.slice(Math.max(0, number.from - 12), number.from);
  return (
    isInGoodRange(number, known, TOWARDS.test(before)) ||
    isRepetition(number, text, MOST_REPETITIONS) ||
    isCount(number, text)
  );
};

function isRepetition({ kind, value, from, to }: NamedNumber, text: string, most: number): boolean {
  if (kind !== 'quantity' || value < 1 || value > most) return false;
  return TWICE.test(text.slice(from, to)) || OF_PRACTICE.test(text.slice(to));
}

/** "Count to 5", "in for 4, out for 6", "3 x 20 seconds", "4-4-4": a bare number that a rhythm is given by. */
function isCount({ kind, unit, value, from, to }: NamedNumber, text: string): boolean {
  if (kind !== 'quantity' || value < 1 || value > 10) return false;
  const before = text.slice(Math.max(0, from - 14), from);
  const after = text.slice(to, to + 6);
  return (
    (/(?:\b(?:count|counts|counting)(?: slowly)? (?:to|from) |\b(?:in|out|hold|breathe) for |\d-)$/iu.test(before) &&
      (unit === null || before.endsWith('-'))) ||
    /^(?:-\d| ?[x×] ?\d)/u.test(after)
  );
}
