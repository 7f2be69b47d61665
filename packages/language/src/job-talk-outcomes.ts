import { clauseBefore, isNegator, negatorsBefore, noneBefore } from './job-talk-negation.ts';
import {
  BE,
  BREAKS,
  type OutcomeWord,
  PRONOUN_OBJECTS,
  QUALIFIERS,
  SUCCESSES,
  type Thing,
  thingOf,
} from './job-talk-things.ts';
import { VERB_FORMS, type VerbForm } from './job-talk-verbs.ts';

/**
 * What became of something good or bad: `good` ("fixed the failure", "sales grew"), `bad` ("never fixed the problem", "complaints rose"),
 * or `open` where a bad thing is worked on and no end is told. `at` is the index of the word that stands for it, `words` the indices of all
 * that tell it, that one too.
 */
export interface Outcome {
  kind: 'good' | 'bad' | 'open';
  at: number;
  words: number[];
}

const OBJECT_REACH = 7;
const SUBJECT_REACH = 6;
const ANTECEDENT_REACH = 16;
/** What caused something is told to explain it, not as a deed: "the leak that caused the outage". */
const TELLS_WHY = /^(?:that|which|what|whatever|who)$/u;

/**
 * Finds what became of good and bad things: lessening a bad thing is good, raising it is bad, and the reverse for a good thing (the
 * benefactive and malefactive events of Deng, Choi & Wiebe 2013). By lists and distance, no parsing; each word is looked at in a window of
 * fixed size, so that the time is linear. Outcomes never share a word.
 */
export function outcomesIn(words: readonly OutcomeWord[]): Outcome[] {
  const used = new Set<number>();
  const outcomes: Outcome[] = [];
  const free = (index: number): boolean => !used.has(index);
  for (let at = 0; at < words.length; at++) {
    if (!free(at)) continue;
    const outcome = comparison(words, at) ?? verbOutcome(words, at, free);
    if (!outcome?.words.every(free)) continue;
    for (const index of outcome.words) used.add(index);
    outcomes.push(outcome);
  }
  return outcomes;
}

/** "fewer complaints", "more sales". */
function comparison(words: readonly OutcomeWord[], at: number): Outcome | null {
  const key = words[at]?.key;
  if (key !== 'fewer' && key !== 'less' && key !== 'more') return null;
  const things = objectOf(words, at, 3);
  if (!things) return null;
  const good = (things.thing === 'bad') !== (key === 'more');
  // "Less stress" is good; what is more of a bad thing says so itself.
  return { kind: good ? 'good' : 'bad', at, words: [at, ...things.at] };
}

function verbOutcome(words: readonly OutcomeWord[], at: number, free: (index: number) => boolean): Outcome | null {
  for (const form of VERB_FORMS.get(words[at]?.key ?? '') ?? []) {
    const intransitive = form.effect === 'falls' || form.effect === 'rises';
    const things = intransitive ? subjectOf(words, at, SUBJECT_REACH, free) : transitiveThing(words, at, free);
    if (!things) continue;
    const particle = particleOf(words, at, form, things.at);
    if (particle === null) continue;
    const denied = intransitive ? [] : noneBefore(words, at, things.at);
    const kind = kindOf(words, at, form, things.thing, denied.length > 0);
    if (!kind) continue;
    const parts = new Set([at, ...particle, ...things.at, ...denied, ...around(words, things.at)]);
    if (kind === 'bad') for (const index of negatorsBefore(words, at)) parts.add(index);
    return { kind, at, words: [...parts] };
  }
  return null;
}

interface Things {
  thing: Thing;
  at: number[];
}

/** The object behind the verb, or what stands before it where the verb is passive or has a pronoun for its object. */
function transitiveThing(words: readonly OutcomeWord[], at: number, free: (index: number) => boolean): Things | null {
  const object = objectOf(words, at, OBJECT_REACH);
  if (object) return object;
  if (!words[at]?.closes && PRONOUN_OBJECTS.has(words[at + 1]?.key ?? ''))
    return subjectOf(words, at, ANTECEDENT_REACH, free, true);
  const passive = [1, 2, 3].some((back) => BE.has(words[at - back]?.key ?? ''));
  const relative = /^(?:i|we|he|she|they|that|which)$/u.test(words[at - 1]?.key ?? '');
  return passive || relative ? subjectOf(words, at, SUBJECT_REACH + 2, free) : null;
}

/** Things of one kind within `reach` words behind, in the same clause. */
function objectOf(words: readonly OutcomeWord[], at: number, reach: number): Things | null {
  let found: Things | null = null;
  for (let index = at + 1; index <= at + reach; index++) {
    const word = words[index];
    if (!word || BREAKS.has(word.key)) break;
    // A comma ends the object, unless it parts the things of a list.
    if (words[index - 1]?.closes && !(found?.at.includes(index - 1) && thingOf(word.key) === found.thing)) break;
    // Another verb has an object of its own.
    if (VERB_FORMS.get(word.key)?.some(({ done }) => done || words[index - 1]?.key === 'to')) break;
    const thing = thingOf(word.key);
    if (thing && !found) found = { thing, at: [index] };
    else if (found?.thing === thing) found?.at.push(index);
  }
  return found;
}

/** The nearest things within `reach` words before; past commas only where a pronoun stands for them. */
function subjectOf(
  words: readonly OutcomeWord[],
  at: number,
  reach: number,
  free: (index: number) => boolean,
  pastCommas = false,
): Things | null {
  for (let index = at - 1; index >= Math.max(0, at - reach); index--) {
    const word = words[index];
    if (!word || !free(index) || (!pastCommas && word.closes) || BREAKS.has(word.key)) return null;
    const thing = thingOf(word.key);
    if (!thing) continue;
    const before = words[index - 1];
    const pair = before && !before.closes && free(index - 1) && thingOf(before.key) === thing;
    return { thing, at: pair ? [index, index - 1] : [index] };
  }
  return null;
}

/** Where the verb's particle stands: none needed gives none; null where it is missing. */
function particleOf(
  words: readonly OutcomeWord[],
  at: number,
  { particles }: VerbForm,
  things: readonly number[],
): number[] | null {
  if (particles.length === 0) return [];
  for (const index of [at + 1, at + 2, Math.max(...things) + 1, Math.max(...things) + 2])
    if (index > at && particles.includes(words[index]?.key ?? '')) return [index];
  return null;
}

function kindOf(
  words: readonly OutcomeWord[],
  at: number,
  { effect, done }: VerbForm,
  thing: Thing,
  denied: boolean,
): Outcome['kind'] | null {
  if (effect === 'handles') return thing === 'bad' ? 'open' : null;
  if (effect === 'causes') return causeOf(words, at, thing, denied);
  const lessens = effect === 'lessens' || effect === 'falls';
  const wanted = lessens === (thing === 'bad');
  const before = clauseBefore(words, at);
  const negated = denied || before.some((index) => isNegator(words, index, done));
  if (negated) return wanted ? 'bad' : null;
  if (!wanted) return done || !lessens ? 'bad' : null;
  const happened = done || before.some((index) => SUCCESSES.has(words[index]?.key ?? ''));
  if (happened) return 'good';
  return thing === 'bad' ? 'open' : null;
}

/** Whoever brings about something bad does no good; that something was not brought about, or why it was, is told without feeling. */
function causeOf(words: readonly OutcomeWord[], at: number, thing: Thing, denied: boolean): Outcome['kind'] | null {
  if (thing === 'good') return null;
  const passive = words[at + 1]?.key === 'by' || BE.has(words[at - 1]?.key ?? '');
  const explains = TELLS_WHY.test(words[at - 1]?.key ?? '');
  const negated = denied || clauseBefore(words, at).some((index) => isNegator(words, index, false));
  return passive || explains || negated ? 'open' : 'bad';
}

/** Words up to two before a thing that qualify it. */
const around = (words: readonly OutcomeWord[], things: readonly number[]): number[] =>
  things.flatMap((index) => [index - 1, index - 2]).filter((index) => QUALIFIERS.has(words[index]?.key ?? ''));
