import { leaksInstructions } from './leak.ts';
import { isKnown, type KnownNumbers, type NamedNumber, numbersIn } from './numbers.ts';
import { judgesPerson, namesFeeling } from './person.ts';
import { hasMarkup, isEnglish } from './plain-english.ts';
import { hidesCharacters } from './sendable.ts';
import { findQuote, type Spoken } from './spoken.ts';

/** Why something that a model wrote is left out: the reasons that a report counts, each fit for a sentence. */
export const REASONS = {
  moment: 'a moment outside of the recording',
  answer: 'an answer that is not there',
  metric: 'a metric that is not there',
  nothing: 'a statement that rests on nothing',
  quote: 'a quote that was not said',
  draftQuote: 'a quote from a draft',
  draft: 'a judgement of wording that rests on a draft',
  heard: 'a part of an answer that was heard',
  number: 'a number that was not measured',
  markup: 'a link or markup',
  hidden: 'hidden characters',
  language: 'a text that is not in English',
  instructions: 'words of the instructions',
  person: 'a verdict on the person',
  feeling: 'a feeling, which the policy rules out',
  length: 'a text that is empty or too long',
  again: 'the same suggestion again',
  minutes: 'a time that nobody can practise',
} as const;
export type Reason = (typeof REASONS)[keyof typeof REASONS];

/** What a text is held against. */
export interface TextFacts {
  spoken: Spoken;
  /** The words of a draft are not fit for quoting. */
  isDraft: boolean;
  ids: ReadonlySet<string>;
  emotionInference: boolean;
}

/** Straight quotes are in pairs; an apostrophe is none. */
const QUOTED = /“([^”]*)”|"([^"]*)"|«([^»]*)»|„([^“”]*)[“”]/gu;

/** Why a text is none that anybody should read, whatever it says: hidden characters, words of the instructions, markup. */
export function faultOfForm(text: string, ids: ReadonlySet<string>): Reason | null {
  if (hidesCharacters(text)) return REASONS.hidden;
  if (leaksInstructions(text)) return REASONS.instructions;
  return hasMarkup(text, ids) ? REASONS.markup : null;
}

/**
 * The first reason why a text cannot be shown, or null: it must be plain English about behaviour, of 1 to `longest` characters, with
 * measured numbers and said quotes only. `allows` lets through numbers beyond the known ones.
 */
export function faultOf(
  text: string,
  facts: TextFacts,
  limits: { longest: number; known: KnownNumbers; allows?: (number: NamedNumber) => boolean },
): Reason | null {
  if (text.trim() === '' || text.length > limits.longest) return REASONS.length;
  const form = faultOfForm(text, facts.ids);
  if (form) return form;
  const quotes = [...text.matchAll(QUOTED)].map((match) => match.slice(1).find((group) => group !== undefined) ?? '');
  if (quotes.length > 0 && facts.isDraft) return REASONS.draftQuote;
  if (!quotes.every((quote) => findQuote(quote, facts.spoken) !== null)) return REASONS.quote;
  const own = text.replace(QUOTED, ' ');
  // Figures inside of a quote look like measured ones.
  const numbers = [...numbersIn(own), ...quotes.flatMap((quote) => numbersIn(quote))];
  if (!numbers.every((number) => isKnown(number, limits.known) || limits.allows?.(number))) return REASONS.number;
  if (!isEnglish(own)) return REASONS.language;
  if (judgesPerson(own)) return REASONS.person;
  if (!facts.emotionInference && namesFeeling(own)) return REASONS.feeling;
  return null;
}
