import { expect, test } from 'vitest';
import { plainTranscript } from './plain-transcript.ts';

const segment = (speaker: string | null, start: number, text: string) => ({
  speaker,
  start,
  end: start + 1,
  text,
  words: [],
});

test('a transcript is copied by turns, with times and names', () => {
  const speakers = [
    { id: 'a', name: 'Ada', role: 'candidate' as const },
    { id: 's2', name: null, role: 'interviewer' as const },
  ];
  const segments = [
    segment('a', 0, 'One.'),
    segment('a', 2, 'Two.'),
    segment('s2', 62, 'Three.'),
    segment(null, 70, 'Four.'),
  ];
  expect(plainTranscript({ engine: 'test', quality: 'good', speakers, segments })).toBe(
    '[0:00] Ada: One. Two.\n[1:02] s2: Three.\n[1:10] Four.',
  );
});
