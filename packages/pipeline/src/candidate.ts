import { createHash } from 'node:crypto';
import type { Speaker } from '@impact/report/transcript';
import type { GivenWords } from './given-words.ts';

/**
 * The words with one speaker, told by id or name, as the candidate and everybody else as an interviewer: what a person says about it counts
 * more than any guess. Words in which nobody has that name stay as they are.
 */
export function withCandidate(words: GivenWords, chosen: string): GivenWords {
  const { speakers } = 'corrected' in words ? words.corrected : words.transcript;
  const isChosen = ({ id, name }: Speaker) => id === chosen || name === chosen;
  if (!speakers.some(isChosen)) return words;
  const assigned = speakers.map(
    (speaker): Speaker => ({ ...speaker, role: isChosen(speaker) ? 'candidate' : 'interviewer' }),
  );
  // Other roles are other words to the steps that build on them.
  const sha256 = createHash('sha256')
    .update(JSON.stringify([words.sha256, assigned]))
    .digest('hex');
  return 'corrected' in words
    ? { corrected: { ...words.corrected, speakers: assigned }, sha256 }
    : { transcript: { ...words.transcript, speakers: assigned }, sha256 };
}
