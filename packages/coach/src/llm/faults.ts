import type { Unfit } from '../words-fit.ts';
import { readsFeeling } from './feelings.ts';
import { isKnown, type KnownNumbers } from './known.ts';
import { leaksInstructions, leavesTheSubject } from './leak.ts';
import { numbersIn } from './numbers.ts';
import { judgesPerson, namesFeeling, withoutTerms } from './person.ts';
import { characterFault, hasMarkup, isEnglish, namesObservable, withoutIds } from './plain-english.ts';
import { hidesCharacters } from './sendable.ts';
import { findQuote, plainWords, type Spoken } from './spoken.ts';
import type { Allows } from './targets.ts';
import { passesVerdict } from './verdicts.ts';

/** Why something that a model wrote is left out: the reasons that a report counts, each fit for a sentence. */
export const REASONS = {
  form: 'a part without the agreed form',
  many: 'more than was asked for',
  moment: 'a moment outside of the recording',
  answer: 'an answer that is not there',
  metric: 'a metric that is not there',
  nothing: 'a statement that rests on nothing',
  quote: 'a quote that was not said',
  draftQuote: 'a quote from a draft',
  draft: 'a judgement of wording that rests on a draft',
  foreignQuote: 'a quote of words that are not in English',
  foreign: 'a judgement of words that are not in English',
  heard: 'a part of an answer that was heard',
  number: 'a number that was not measured',
  markup: 'a link or markup',
  hidden: 'hidden characters',
  language: 'a text that is not in English',
  instructions: 'words of the instructions',
  subject: 'a text about something else',
  person: 'a verdict on the person',
  feeling: 'a feeling, which the policy rules out',
  length: 'a text that is empty or too long',
  again: 'the same suggestion again',
  minutes: 'a time that nobody can practise',
} as const;
export type Reason = (typeof REASONS)[keyof typeof REASONS];

/** The reasons against quoting and judging words that are fit for neither. */
export const OF_UNFIT_WORDS: Readonly<Record<Unfit, { quote: Reason; judgement: Reason }>> = {
  draft: { quote: REASONS.draftQuote, judgement: REASONS.draft },
  'not-english': { quote: REASONS.foreignQuote, judgement: REASONS.foreign },
};

/** What a text is held against. */
export interface TextFacts {
  spoken: Spoken;
  /** Why the words may not be quoted; null where they may. */
  unfit: Unfit | null;
  ids: ReadonlySet<string>;
  emotionInference: boolean;
}

export interface TextLimits {
  longest: number;
  known: KnownNumbers;
  /** Lets through numbers beyond the known ones. */
  allows?: Allows;
  /** A title may be a few words that no sentence is known by. */
  isTitle?: boolean;
  /** What was seen or heard must be named. */
  tells?: boolean;
}

/** The two forms of a quote in a text: each opens and closes as it should, with no other mark inside. */
const QUOTED = /“([^“”"]*)”|(?<![\p{L}\p{N}])"([^“”"]*)"(?![\p{L}\p{N}])/gu;
/** Stands for a verified quote while the words around it are looked at. */
const VERIFIED = '\u{fffc}';
/** Leads to words that somebody is said to have said, so that they must follow as a verified quote. */
const REPORTED =
  /\b(?:you|your answer|the answer|the candidate|i|he|she|they|who|it) (?:\p{L}+ly )?(?:said|says|told|stated|claimed|claims|admitted|admits|confessed|mentioned|wrote|answered|replied)\b(?! (?:in|at|with|to|for|by|when|before|after|more|most|less|it|this|“|\u{fffc}|the word \u{fffc}|the words \u{fffc}))|\b(?:in|with) (?:your|the|these) (?:own )?words(?! \u{fffc})|\byour own words\b|\b(?:quote|verbatim|word for word|literally said)\b/iu;

/** Why a text is none that anybody should read, whatever it says: hidden characters, words of the instructions, markup. */
export function faultOfForm(text: string, ids: ReadonlySet<string>): Reason | null {
  if (hidesCharacters(text)) return REASONS.hidden;
  if (leaksInstructions(text)) return REASONS.instructions;
  return hasMarkup(text, ids) ? REASONS.markup : null;
}

/** Words in a row that a text may quote by itself; longer quotes have a field of their own. */
const LONGEST_INNER_QUOTE = 8;

/** Whether said words may stand within a text: few, and none that would read as a score or a verdict of the report. */
const isHarmless = (quote: string): boolean =>
  plainWords(quote).length <= LONGEST_INNER_QUOTE &&
  !numbersIn(quote).some(({ kind }) => kind === 'score' || kind === 'scale') &&
  !judgesPerson(quote) &&
  !passesVerdict(quote);

const OF_CHARACTERS = { quotation: REASONS.quote, letter: REASONS.language, sign: REASONS.markup } as const;

/**
 * The first reason why a text cannot be shown, or null: it must be one line of plain English about behaviour, of 1 to `longest`
 * characters, with measured numbers and said quotes only. What stands in a quote that was said may name any number.
 */
export function faultOf(text: string, facts: TextFacts, limits: TextLimits): Reason | null {
  if (text.trim() === '' || text.length > limits.longest) return REASONS.length;
  const form = faultOfForm(text, facts.ids);
  if (form) return form;
  const quotes = [...text.matchAll(QUOTED)].map(([, curly, straight]) => curly ?? straight ?? '');
  if (quotes.length > 0 && facts.unfit) return OF_UNFIT_WORDS[facts.unfit].quote;
  if (!quotes.every((quote) => findQuote(quote, facts.spoken) !== null)) return REASONS.quote;
  if (!quotes.every(isHarmless)) return REASONS.quote;
  if (REPORTED.test(text.replace(QUOTED, VERIFIED))) return REASONS.quote;
  // A quote keeps its place, so that the words around it do not move together.
  const own = withoutIds(text, facts.ids).replace(QUOTED, ' … ');
  const character = characterFault(own);
  if (character) return OF_CHARACTERS[character];
  return faultOfWords(own, facts, limits);
}

function faultOfWords(
  own: string,
  facts: TextFacts,
  { known, allows, isTitle = false, tells = false }: TextLimits,
): Reason | null {
  const isFine = (number: ReturnType<typeof numbersIn>[number]): boolean =>
    isKnown(number, known, own) || (number.kind !== 'unclear' && allows?.(number, own, known) === true);
  if (!numbersIn(own).every(isFine)) return REASONS.number;
  if (judgesPerson(own) || passesVerdict(own)) return REASONS.person;
  if (!facts.emotionInference && (namesFeeling(own) || readsFeeling(withoutTerms(own)))) return REASONS.feeling;
  if (!isEnglish(own, isTitle)) return REASONS.language;
  return leavesTheSubject(own) || (tells && !namesObservable(own)) ? REASONS.subject : null;
}
