import { matchPhrase, phrasePattern } from './phrase-pattern.ts';
import type { Rule } from './rule.ts';

/** A rule that is one run of words, and what to say instead of the part in brackets; a hyphen leaves it out. */
const collocation = (name: string, kind: Rule['kind'], lines: string): Rule => {
  const entries = lines
    .trim()
    .split('\n')
    .map((line) => {
      const [pattern = '', better = '', why = ''] = line.split('=>').map((part) => part.trim());
      return {
        pattern: phrasePattern(pattern),
        replacements: better.split(';').map((text) => (text === '-' ? '' : text.trim())),
        why,
      };
    });
  return {
    name,
    kind,
    match(words, index) {
      for (const { pattern, replacements, why } of entries) {
        const found = matchPhrase(pattern, words, index);
        if (found) return { ...found, replacements, why };
      }
      return null;
    },
  };
};

/** "Depend of", "interested on", "married with". */
export const wrongPreposition = collocation(
  'wrong-preposition',
  'Preposition',
  `
  ~depend/VERB [of|from] => on => “depend” goes with “on”.
  ~depend/VERB [in] the|a|this|that|what|how => on => “depend” goes with “on”.
  depending [of|from] => on => “depending” goes with “on”.
  dependent [of|from] => on => “dependent” goes with “on”.
  married [with] => to => “married” goes with “to”.
  interested [on|for|about|at|with] => in => “interested” goes with “in”.
  interest [on|about] /DET|PRON|NOUN => in => “interest” goes with “in”.
  responsible [of] => for => “responsible” goes with “for”.
  capable [to] /VERB|AUX => of => “capable” goes with “of” and a verb in -ing.
  afraid [from] => of => “afraid” goes with “of”.
  similar [with|as|than] => to => “similar” goes with “to”.
  superior|inferior [than] => to => This comparison goes with “to”.
  according [with] => to => “according” goes with “to”.
  ~participate/VERB [to|at|on] !my|your|his|her|their|our => in => “participate” goes with “in”.
  concentrate|concentrating [in|at] => on => “concentrate” goes with “on”.
  ~focus/VERB [about] => on => “focus” goes with “on”.
  ~consist/VERB [on|by|from|with] => of => “consist” goes with “of”.
  ~arrive/VERB [to] => at; in => “arrive” goes with “at” or “in”.
  proud [for|with] => of => “proud” goes with “of”.
  ~suffer/VERB [of] => from => “suffer” goes with “from”.
  good [in] /VERB => at => “good” goes with “at” and what somebody does.
  ~experience/NOUN [on] /VERB => in => “experience” goes with “in”.
  ~reason [of] /VERB => for => “reason” goes with “for”.
  [in|at] monday|tuesday|wednesday|thursday|friday|saturday|sunday /PUNCT|CCONJ|ADP|SCONJ|PRON => on => Days go with “on”.
  ~solution [of] the|this|that|a|my|our problem|problems => to => “solution” goes with “to”.
  `,
);

/** "Discuss about", "emphasize on", "enter to". */
export const needlessPreposition = collocation(
  'needless-preposition',
  'Preposition',
  `
  ~discuss/VERB [about] => - => “discuss” takes no preposition.
  ~mention/VERB [about] => - => “mention” takes no preposition.
  ~emphasize|emphasise [on|about] => - => “emphasize” takes no preposition.
  ~enter/VERB [to] => - => “enter” takes no preposition.
  ~reach/VERB [to] => - => “reach” takes no preposition.
  /PART|PRON|AUX ~contact/VERB [with|to] /PRON|DET => - => “contact” takes no preposition.
  affects|affected [on|to] => - => “affect” takes no preposition.
  /PART|PRON|AUX ~attend/VERB [to|in|at] /DET|PRON university|school|college|course|meeting|class|training => - => “attend” takes no preposition here.
  despite [of] => - => “despite” stands alone; “in spite” takes “of”.
  ~marry/VERB [with] /PRON => - => “marry” takes no preposition.
  told|tell|tells|telling [to] me|him|us|them => - => “tell somebody” takes no preposition.
  asked [to] me|him|us|them => - => “ask somebody” takes no preposition.
  went|go|goes|going|came|come [to] home /PUNCT|CCONJ|ADP|SCONJ|ADV => - => “home” takes no “to” here.
  `,
);

/** "Listen music", "explain me", "said me". */
export const missingPreposition = collocation(
  'missing-preposition',
  'Preposition',
  `
  ~listen/VERB [music] => to music => “listen” goes with “to”.
  ~listen/VERB [the] => to the => “listen” goes with “to”.
  ~listen/VERB [my] => to my => “listen” goes with “to”.
  ~explain/VERB [me] => to me => “explain” takes “to” before the person.
  ~explain/VERB [us] => to us => “explain” takes “to” before the person.
  said [me] => to me => “said” takes “to” before the person.
  said [us] => to us => “said” takes “to” before the person.
  ~depend/VERB [the] => on the => “depend” goes with “on”.
  `,
);

/** "In the other hand", "in my point of view". */
export const setPhrase = collocation(
  'set-phrase',
  'Wording',
  `
  [in|at|by|from] the other hand => on => The phrase is “on the other hand”.
  [in|on|by|at] other hand => on the => The phrase is “on the other hand”.
  [on|in] the same time !/NOUN|- => at => The phrase is “at the same time”.
  [at|in] same time => at the => The phrase is “at the same time”.
  [in] my|our|your|his|her|their point of view => from => The phrase is “from … point of view”.
  [from|by] my opinion => in => The phrase is “in my opinion”.
  [with] other words => in => The phrase is “in other words”.
  [for] first time => for the => The phrase is “for the first time”.
  one [of] most|best|biggest|main|largest|greatest => of the => “One of” goes with “the”.
  in [nowadays] => these days => It is “nowadays” or “these days”.
  most|some|many [of] people|students|companies|customers|countries|things|colleagues|products => - => Without “the” after it, “of” is left out here.
  [a such] /NOUN|ADJ => such a => The order is “such a”.
  people|persons [which/PRON] => who => “Who” is for people.
  [how] it|he|she|they|this|that look|looks|looked like => what => It is “what … like”, or “how” without “like”.
  [in] the internet !/NOUN|PROPN => on => The phrase is “on the internet”.
  [by] my|his|her|our|their|your own /PUNCT|CCONJ|ADP => on => The phrase is “on … own”.
  [can able to] => can; am able to => “Can” and “able to” say the same.
  [could able to] => could; was able to => “Could” and “able to” say the same.
  [do|does n't|not can] => can't => “Can” forms its own negative.
  i|we|they|you [no] have|know|want|like|need|understand => don't => A verb is negated with “don't”.
  [did] a|some|many|this|that|the|my mistake|mistakes => made => A mistake is made, not done.
  [do] a|some|many|this|that|the mistake|mistakes => make => A mistake is made, not done.
  [doing] a|some|many|this|that|the mistake|mistakes => making => A mistake is made, not done.
  i [am] born in|on|at => was => Being born is past: “was born”.
  i|he|she|we|they [am|is|are|was|were graduated|graduate] from|in|at => graduated => “Graduate” needs no form of “be”.
  /PRON [told] that/SCONJ => said => “Told” needs to whom; “said” does not.
  ~want/VERB [that i] => me to => “Want” goes with the person and “to”.
  ~want/VERB [that you] => you to => “Want” goes with the person and “to”.
  ~want/VERB [that he] => him to => “Want” goes with the person and “to”.
  ~want/VERB [that she] => her to => “Want” goes with the person and “to”.
  ~want/VERB [that we] => us to => “Want” goes with the person and “to”.
  ~want/VERB [that they] => them to => “Want” goes with the person and “to”.
  am|'m|i'm [interesting] in => interested => “Interested” is for who takes an interest.
  am|'m|i'm very|really|so|also [interesting] in => interested => “Interested” is for who takes an interest.
  have|had|has [meeting] /ADP|PUNCT => a meeting => “meeting” in the singular takes a word such as “a” or “the”.
  three|four|five|six|seven|eight|nine|ten|many|several [peoples] !'s => people => “people” are several already.
  [differents] => different => An adjective has no plural.
  almost [people] => all people => “Almost” goes with “all” here.
  `,
);
