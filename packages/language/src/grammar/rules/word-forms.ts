import { byBase, byPast } from './irregular-verbs.ts';
import { type TaggedWord, wordSet } from './tagged-words.ts';

const IRREGULAR_PLURALS: ReadonlyMap<string, string> = new Map(
  'person people|man men|woman women|child children|foot feet|tooth teeth|life lives|wife wives|knife knives|half halves|shelf shelves|leaf leaves|businessman businessmen|businesswoman businesswomen|hypothesis hypotheses|analysis analyses|crisis crises|thesis theses|hero heroes|potato potatoes|tomato tomatoes'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);
const SINGULARS: ReadonlyMap<string, string> = new Map([...IRREGULAR_PLURALS].map(([one, many]) => [many, one]));

/** End in -s and are singular or both: no plural can be read off them. */
const NOT_PLURAL = wordSet(
  `news series species means politics economics mathematics maths physics statistics ethics logistics analytics robotics electronics mechanics
  graphics athletics gymnastics sales operations communications headquarters sports works crossroads always perhaps besides thanks lots
  congrats whereas us yes gas bus plus minus bonus focus status campus virus census lens class business process success progress access address stress
  loss boss mess pass glass guess press dress basis analysis crisis thesis emphasis hypothesis diagnosis diabetes savings earnings premises`,
);

/** Nouns whose bare form also stands for many, or that are no thing that is counted. */
const NO_NUMBER = wordSet(
  `people police staff majority minority rest number lot bunch couple pair dozen hundred thousand million billion percent percentage fish
  sheep deer aircraft data media youth half third personnel folk cattle offspring part kind sort type range variety plenty none all some most
  best worst can cool old time work love help`,
);

/** Nouns in -ing that are things, not doings. */
const COUNTED_ING = wordSet('thing meeting building training setting string ring king');

/** Nouns of groups, which take the verb for one or for several. */
export const COLLECTIVE = wordSet(
  'team crew family group committee board public government management company department firm crowd audience generation class quarter army club band press community administration council',
);

const consonantY = /[^aeiou]y$/u;
const sibilant = /(?:s|x|z|ch|sh)$/u;

const withS = (word: string): string => {
  if (consonantY.test(word)) return `${word.slice(0, -1)}ies`;
  return sibilant.test(word) ? `${word}es` : `${word}s`;
};

const THIRD_PERSON: Readonly<Record<string, string>> = { be: 'is', are: 'is', have: 'has', do: 'does', go: 'goes' };
/** go → goes. */
export const thirdPerson = (base: string): string => THIRD_PERSON[base] ?? withS(base);
/** company → companies. */
export const pluralOf = (noun: string): string => IRREGULAR_PLURALS.get(noun) ?? withS(noun);

/** The noun in the singular; only of a plural (see `isPlural`). */
export const singularOf = (noun: TaggedWord): string => SINGULARS.get(noun.key) ?? noun.lemma;

/** decide → decided; regular verbs only, without doubled letters, which do not matter to the ear but to the eye. */
const regularPast = (base: string): string => {
  if (base.endsWith('e')) return `${base}d`;
  if (consonantY.test(base)) return `${base.slice(0, -1)}ied`;
  return /^[^aeiou]*[aeiou][bdgmnprt]$/u.test(base) ? `${base}${base.at(-1)}ed` : `${base}ed`;
};
export const pastOf = (base: string): string => byBase.get(base)?.past ?? regularPast(base);
export const participleOf = (base: string): string => byBase.get(base)?.participle ?? regularPast(base);

const ING_DOUBLED = /^[^aeiou]*[aeiou][bdgmnprt]$|^(?:begin|forget)$/u;
/** make → making. */
export const gerundOf = (base: string): string => {
  if (/[^eoy]e$/u.test(base) && base !== 'be') return `${base.slice(0, -1)}ing`;
  return ING_DOUBLED.test(base) ? `${base}${base.at(-1)}ing` : `${base}ing`;
};

/** A noun in the plural: customers, women. */
export const isPlural = (word: TaggedWord): boolean =>
  word.pos === 'NOUN' &&
  (SINGULARS.has(word.key) ||
    /[a-z]men$/u.test(word.key) ||
    (word.key.endsWith('s') && !word.key.endsWith('ss') && word.key !== word.lemma && !NOT_PLURAL.has(word.key)));

/** A noun in the singular of something that is counted, as far as the word tells. */
export const isSingular = (word: TaggedWord): boolean =>
  word.pos === 'NOUN' &&
  /^[a-z]{3,}$/u.test(word.key) &&
  word.key === word.lemma &&
  !/s$|[a-z]men$/u.test(word.key) &&
  (!word.key.endsWith('ing') || COUNTED_ING.has(word.key)) &&
  !SINGULARS.has(word.key) &&
  !NO_NUMBER.has(word.key);

/** A noun that the verb for one follows: a single thing or person, no group. */
export const isOne = (word: TaggedWord): boolean => isSingular(word) && !COLLECTIVE.has(word.key);

/** Verbs whose base is their past as well or an adverb ("he last saw"), and those whose base many native speakers use for the past. */
const BASE_IS_PAST = wordSet(
  'put set cut let cost hit read hurt quit spread shut beat cast bet split burst come run overcome bid rid fit upset input last',
);

/** A verb in its base form, which cannot be its past: go, not put. */
export const isBase = (word: TaggedWord): boolean =>
  word.pos === 'VERB' &&
  word.key === word.lemma &&
  /^[a-z]{2,}$/u.test(word.key) &&
  // An unknown word in -ed is a past that the tagger has no lemma for.
  !/[^e]ed$/u.test(word.key) &&
  !BASE_IS_PAST.has(word.key);

/** A verb or auxiliary in the third person singular: goes, has, is, does. */
export const isThirdPerson = (word: TaggedWord): boolean =>
  (word.pos === 'VERB' && word.key.endsWith('s') && word.key === withS(word.lemma)) ||
  ((word.pos === 'VERB' || word.pos === 'AUX') && (word.key === 'has' || word.key === 'does' || word.key === 'goes'));

/** An irregular past that is not the participle: went, took. */
export const irregularPast = (word: TaggedWord) => {
  const verb = byPast.get(word.key);
  return word.pos === 'VERB' && verb && verb.past !== verb.participle && verb.past !== verb.base ? verb : undefined;
};
/** A verb in a past form, regular or not. */
export const isPast = (word: TaggedWord): boolean =>
  word.pos === 'VERB' && word.key !== word.lemma && (byPast.has(word.key) || word.key.endsWith('ed'));
