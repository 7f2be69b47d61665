import type { Transcript } from '@impact/report/transcript';
import { type Corrections, passagesTakenOut, stillFitting, wordKey } from './corrections.ts';

const lengthOf = (text: string): number => (text === '' ? 0 : text.split(/\s+/).length);

/**
 * What was corrected while other corrections were on their way: those that were sent are taken away, and the rest stands on the words as the
 * sent ones made them. `transcript` is the one before.
 */
export function leftAfter(made: Corrections, sent: Corrections, transcript: Transcript): Corrections {
  const { words, turns, speakers } = stillFitting(made, transcript);
  const out = passagesTakenOut(transcript, sent);
  const passageAfter = (before: number): number | null =>
    out.includes(before) ? null : before - out.filter((one) => one < before).length;
  return {
    words: Object.fromEntries(
      Object.entries(words).flatMap(([key, { from, to }]) => {
        const before = sent.words[key];
        if (before?.to === to) return [];
        const [segment = 0, word = 0] = key.split('.').map(Number);
        const passage = passageAfter(segment);
        // A place that no longer is one word has nothing to correct.
        if (passage === null || (before && lengthOf(before.to) !== 1)) return [];
        const moved = Object.entries(sent.words).reduce((all, [other, change]) => {
          const [itsSegment, itsWord = 0] = other.split('.').map(Number);
          return itsSegment === segment && itsWord < word ? all + lengthOf(change.to) - 1 : all;
        }, 0);
        return [[wordKey(passage, word + moved), { from: before?.to ?? from, to }]];
      }),
    ),
    turns: Object.fromEntries(
      Object.entries(turns).flatMap(([key, { from, to }]) => {
        const before = sent.turns[key];
        const passage = passageAfter(Number(key));
        if (passage === null || (before && before.to === to)) return [];
        return [[String(passage), { from: before ? before.to : from, to }]];
      }),
    ),
    speakers: Object.fromEntries(
      Object.entries(speakers).filter(([id, { name, role }]) => {
        const before = sent.speakers[id];
        return !before || before.name !== name || before.role !== role;
      }),
    ),
  };
}
