import { type TaggedWord, wordSet } from './tagged-words.ts';
import { irregularPast, isPast, isThirdPerson } from './word-forms.ts';

/** Modal verbs as the tagger parts them: `ca` of "can't", `wo` of "won't". */
export const MODAL = wordSet("can could will would should may might must ca wo 'll");
export const NOT = wordSet("not n't");
/** Forms of "be"; the tagger leaves some "I'm" whole. */
export const BE = wordSet("am is are was were 'm 're 's be been i'm");
/** Not "had": "I had went" tells a story in some dialects of English (Rickford & Théberge-Rafal 1996). */
export const HAVE = wordSet("have has 've");
export const SUBJECT_PRONOUN = wordSet('i you he she it we they');
/** Their past is also a base of its own, or a noun ("could found", "saw"). */
export const BASE_TOO = wordSet('found ground wound saw lay felt fell left thought');

/** Verbs that are no noun and no adjective, so that their bare form after "be" or "have" can be nothing else. */
export const PLAIN_VERBS = wordSet(
  `agree disagree depend decide improve develop create receive achieve complete discuss choose lose give know see get go do learn make
  become teach understand explain include consider believe happen solve build buy bring provide produce reduce increase decrease affect
  generate require manage organize organise describe introduce prefer explore earn forget grow eat write speak think tell involve
  contribute communicate concentrate compare maintain educate graduate participate reach relax prepare allow prevent protect avoid
  enjoy follow add apply connect convince remember realize realise recognize recognise require carry succeed`,
);

/** Not a base form although one is asked for: helps, went, reduced. */
export const isInflected = (word: TaggedWord): boolean =>
  !BASE_TOO.has(word.key) &&
  (isThirdPerson(word) || (isPast(word) && word.key !== word.lemma) || irregularPast(word) !== undefined);
