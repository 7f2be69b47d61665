import { describe, expect, it } from 'vitest';
import { withCandidate } from './candidate.ts';
import { suppliedWords } from './given-words.ts';

const VTT = `WEBVTT

00:00.000 --> 00:02.000
<v Anna>Why did you apply?

00:02.000 --> 00:04.000
<v Ben>Because I like it here.
`;
const words = suppliedWords(Buffer.from(VTT), 'words.vtt');
const rolesIn = (given: typeof words) =>
  'transcript' in given ? given.transcript.speakers.map(({ name, role }) => [name, role]) : [];

describe('withCandidate', () => {
  it('makes the chosen speaker the candidate, by name or id, and the others interviewers', () => {
    const byName = withCandidate(words, 'Anna');
    expect(rolesIn(byName)).toEqual([
      ['Anna', 'candidate'],
      ['Ben', 'interviewer'],
    ]);
    expect(withCandidate(words, 's1')).toEqual(byName);
    expect(byName.sha256).not.toBe(words.sha256);
  });

  it('leaves words alone in which nobody has that name', () => {
    expect(withCandidate(words, 'Carla')).toBe(words);
  });
});
