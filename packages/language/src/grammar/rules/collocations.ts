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
  ~participate/VERB [to|at|on] => in => “participate” goes with “in”.
  concentrate|concentrating [in|at] => on => “concentrate” goes with “on”.
  ~focus/VERB [about] => on => “focus” goes with “on”.
  ~consist/VERB [on|by|from|with] => of => “consist” goes with “of”.
  ~arrive/VERB [to] => at; in => “arrive” goes with “at” or “in”.
  proud [for|with] => of => “proud” goes with “of”.
  ~suffer/VERB [of] => from => “suffer” goes with “from”.
  good [in] /VERB => at => “good” goes with “at” and what somebody does.
  ~experience/NOUN [on] /VERB => in => “experience” goes with “in”.
  ~reason [of] /VERB => for => “reason” goes with “for”.
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
  almost [people] => all people => “Almost” goes with “all” here.
  `,
);
