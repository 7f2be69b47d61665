import { expect, it } from 'vitest';
import type { CoachAnswer } from './answer.ts';
import { briefOf } from './brief.ts';
import { checkFor } from './check.ts';
import { HONEST_CLAIMS, HONEST_EXERCISES, HONEST_SUMMARY } from './honest.fixture.ts';
import { readAnswer } from './read-answer.ts';
import { recording } from './recording.fixture.ts';

const input = recording();
const check = checkFor(input, briefOf(input));
const removedFrom = (answer: Partial<CoachAnswer>): string[] => {
  const read = readAnswer(JSON.stringify(answer));
  return read ? Object.keys(check(read).removed) : ['unreadable'];
};

it('keeps at least nine in ten of honest suggestions, sentences and exercises', () => {
  const lost = [
    ...HONEST_CLAIMS.map((claim) => [`${claim.why} ${claim.advice}`, removedFrom({ pace: [claim] })] as const),
    ...HONEST_SUMMARY.map((claim) => [claim.sentence, removedFrom({ summary: [claim] })] as const),
    ...HONEST_EXERCISES.map((claim) => [`${claim.title}: ${claim.how}`, removedFrom({ exercises: [claim] })] as const),
  ].filter(([, removed]) => removed.length > 0);
  const all = HONEST_CLAIMS.length + HONEST_SUMMARY.length + HONEST_EXERCISES.length;
  expect(HONEST_CLAIMS.length).toBeGreaterThanOrEqual(20);
  expect(lost.length, JSON.stringify(lost, null, 1)).toBeLessThanOrEqual(all / 10);
});
