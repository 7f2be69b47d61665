import { VERB_FORMS, type VerbForm } from './job-talk-verbs.ts';

/** A word of a sentence as outcomes are looked for in it. */
export interface OutcomeWord {
  /** Lower case, without marks. */
  key: string;
  /** Whether a comma or a stop follows it. */
  closes: boolean;
}

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

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Things that nobody wants more of, and words for a bad state. */
const BAD_THINGS = set(
  'problem problems failure failures fault faults error errors bug bugs issue issues mistake mistakes defect defects conflict conflicts complaint complaints loss losses outage outages incident incidents accident accidents injury injuries crash crashes delay delays downtime backlog backlogs churn waste debt debts risk risks crisis disaster mess chaos confusion dispute disputes disagreement disagreements argument arguments tension tensions misunderstanding misunderstandings obstacle obstacles bottleneck bottlenecks difficulty difficulties trouble troubles damage leak leaks breach breaches vulnerability vulnerabilities threat threats attack attacks fraud theft shortage shortages cancellations refunds escalations absences absenteeism waiting wait waits queue queues shock burns wounds wound pain pains illness disease diseases infection depression anxiety trauma addiction abuse violence grief war death deaths poverty unemployment homelessness stolen damaged missing angry broken cost costs spending overtime latency failing struggling failed chaotic overdue late weakness weaknesses deficit stress regression regressions crime crimes infections falls',
);

/** Things that everybody wants more of. */
const GOOD_THINGS = set(
  'sales revenue revenues profit profits income margin margins quality satisfaction morale motivation retention productivity efficiency throughput coverage conversion conversions engagement traffic uptime reliability performance attendance accuracy ratings bookings orders donations subscriptions sign-ups turnout output yield enrolment enrollment membership',
);

/** Words beside a bad thing that make it worse; they go with it. */
const QUALIFIERS = set(
  'critical serious severe nasty bad worst ugly terrible awful horrible annoying angry hard difficult tricky painful tough complex dangerous embarrassing urgent major wrong',
);

const NEGATORS = set('not never nobody none neither nor cannot hardly barely unable nothing without instead');
/** Before an infinitive these say that it was not brought about. */
const ATTEMPTS = set(
  'try tried trying fail failed fails failing struggled struggle refused forgot supposed meant hoped kept keep',
);
/** Before an infinitive these say that it was. */
const SUCCESSES = set('able managed helped help helps succeeded allowed enabled let lets made');
const BE = set('be is are was were been being get gets got');
const PRONOUN_OBJECTS = set('it them that this those these things');
/** Words that begin another clause. */
const BREAKS = set('but because although though while whereas so when until unless if');

const OBJECT_REACH = 7;
const SUBJECT_REACH = 6;
const ANTECEDENT_REACH = 16;
const NEGATION_REACH = 4;

type Thing = 'good' | 'bad';
const thingOf = (key: string): Thing | null => (BAD_THINGS.has(key) ? 'bad' : GOOD_THINGS.has(key) ? 'good' : null);

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
    const kind = kindOf(words, at, form, things.thing);
    if (!kind) continue;
    const parts = new Set([at, ...particle, ...things.at, ...around(words, things.at)]);
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
): Outcome['kind'] | null {
  if (effect === 'handles') return thing === 'bad' ? 'open' : null;
  const lessens = effect === 'lessens' || effect === 'falls';
  const wanted = lessens === (thing === 'bad');
  const before = clauseBefore(words, at);
  const negated = before.some((index) => isNegator(words, index, done));
  if (negated) return wanted ? 'bad' : null;
  if (!wanted) return done || !lessens ? 'bad' : null;
  const happened = done || before.some((index) => SUCCESSES.has(words[index]?.key ?? ''));
  if (happened) return 'good';
  return thing === 'bad' ? 'open' : null;
}

/** Words before the verb, in its clause, that tell whether it came about. */
function clauseBefore(words: readonly OutcomeWord[], at: number): number[] {
  const indices: number[] = [];
  for (let index = at - 1; index >= Math.max(0, at - NEGATION_REACH); index--) {
    const word = words[index];
    if (!word || word.closes || word.key === 'and' || BREAKS.has(word.key)) break;
    indices.push(index);
  }
  return indices;
}

function isNegator(words: readonly OutcomeWord[], index: number, done: boolean): boolean {
  const key = words[index]?.key ?? '';
  if (key === 'no') return words[index + 1]?.key === 'one';
  return NEGATORS.has(key) || key.endsWith("n't") || (!done && ATTEMPTS.has(key));
}

const negatorsBefore = (words: readonly OutcomeWord[], at: number): number[] =>
  clauseBefore(words, at).filter((index) => isNegator(words, index, false));

/** Words up to two before a thing that qualify it. */
const around = (words: readonly OutcomeWord[], things: readonly number[]): number[] =>
  things.flatMap((index) => [index - 1, index - 2]).filter((index) => QUALIFIERS.has(words[index]?.key ?? ''));
