import type { StarCues } from '@impact/report/answer';
import type { Quote } from '@impact/report/quote';
import { endsClause } from './marks.ts';
import { type PhraseFinder, type PhraseMatch, phraseFinder } from './phrases.ts';
import { quoteOf, type SpokenWord } from './spoken.ts';
import { CUES } from './star-cues.ts';

/** Verbs in the past that tell no deed: what was felt, known or undergone, where somebody was, and how it ended. */
const NO_DEED = new Set(
  'needed wanted liked loved hated wished hoped enjoyed believed trusted missed learned noticed realised realized expected preferred admired feared worried used happened seemed appeared received remained stayed lived studied joined graduated attended failed passed succeeded earned achieved gained improved increased decreased reduced saved raised doubled tripled halved lowered delivered finished ended exceeded managed excited tired bored surprised scared pleased supposed concerned interested involved based continued owned belonged existed deserved knew'.split(
    ' ',
  ),
);
/** Irregular verbs that tell a deed, in the past. */
const IRREGULAR_DEEDS = new Set(
  'rode threw drew drove wrote sold bought stood pulled put taught fought sent spent dealt kept let gave held hung laid paid rang set shut shook sought swapped swept rebuilt rethought undid withdrew flew swam lent went cut dug hid stuck struck read'.split(
    ' ',
  ),
);
const NOT_TOLD = new Set('when if while as before once where that which since until unless'.split(' '));
const LONGEST_ADVERBS = 2;

/** Whether a word tells a deed in the past: a regular or an irregular verb that is neither a state nor an outcome. */
const tellsDeed = (key: string): boolean =>
  IRREGULAR_DEEDS.has(key) || (/[a-z]{2}ed$/u.test(key) && !key.endsWith('eed') && !NO_DEED.has(key));

/** "I then sorted three boxes": what the candidate did, where it is told and not only a circumstance ("when I joined"). */
function deedIn(sentence: readonly SpokenWord[]): PhraseMatch[] {
  const spoken = sentence.flatMap((word, index) => (word.filler || word.key === '' ? [] : [{ key: word.key, index }]));
  for (const [i, { key, index }] of spoken.entries()) {
    if ((key !== 'i' && key !== 'we') || NOT_TOLD.has(spoken[i - 1]?.key ?? '')) continue;
    let verb = i + 1;
    while (verb <= i + LONGEST_ADVERBS && /ly$|^(?:then|also|first|just|even|simply)$/u.test(spoken[verb]?.key ?? ''))
      verb += 1;
    const deed = spoken[verb];
    if (deed && tellsDeed(deed.key)) return [{ from: index, to: deed.index + 1, phrase: `${key} ${deed.key}` }];
  }
  return [];
}

/** The matches of the first finder that has any. */
function firstOf(...finders: PhraseFinder[]): PhraseFinder {
  return (words) => finders.map((find) => find(words)).find((matches) => matches.length > 0) ?? [];
}

const FINDERS = {
  situation: phraseFinder(CUES.situation),
  task: phraseFinder(CUES.task),
  action: firstOf(phraseFinder(CUES.action), deedIn),
  result: phraseFinder(CUES.result),
};

/** Words shown around a cue, inside its clause. */
const BEFORE = 4;
const AFTER = 6;

/** The first cue of each part in an answer, with enough of its clause to be understood; null where none was heard. */
export function starCues(sentences: readonly (readonly SpokenWord[])[]): StarCues {
  const first = (part: keyof StarCues): Quote | null => {
    for (const sentence of sentences) {
      const match = FINDERS[part](sentence)[0];
      if (match) return quoteOf(clauseAround(sentence, match.from, match.to));
    }
    return null;
  };
  return { situation: first('situation'), task: first('task'), action: first('action'), result: first('result') };
}

const endsAClause = (word: SpokenWord | undefined): boolean => word !== undefined && endsClause(word);

function clauseAround(sentence: readonly SpokenWord[], from: number, to: number): readonly SpokenWord[] {
  let first = from;
  while (first > 0 && from - first < BEFORE && !endsAClause(sentence[first - 1])) first -= 1;
  let last = to;
  while (last < sentence.length && last - to < AFTER && !endsAClause(sentence[last - 1])) last += 1;
  return sentence.slice(first, last);
}
