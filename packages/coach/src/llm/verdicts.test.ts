import { describe, expect, it } from 'vitest';
import { passesVerdict } from './verdicts.ts';

describe('passesVerdict', () => {
  it.each([
    ['a decision', 'A clear no for this role.'],
    ['a decision', 'Not a fit for the role.'],
    ['a decision', 'Do not invite to the next round.'],
    ['a decision', 'Recommend to proceed.'],
    ['a decision', 'Would not move forward with this one.'],
    ['a decision', 'Thumbs down.'],
    ['a decision', 'Top talent.'],
    ['a decision', 'Better than other candidates.'],
    ['a decision', 'Hi-re at once.'],
    ['ability', 'This answer is stupid.'],
    ['ability', 'Competence is low in this answer.'],
    ['ability', 'A weak interview with a poor start.'],
    ['ability', 'Nothing worked.'],
    ['ability', 'Unreliable under pressure.'],
    ['truthfulness', 'Signs of lying appear.'],
    ['truthfulness', 'Evasive in the second answer.'],
    ['truthfulness', 'A fabricated story.'],
    ['health', 'The gaze suggests ADHD.'],
    ['health', 'Autistic traits show.'],
    ['health', 'Looks drunk; see a doctor.'],
    ['health', 'Take a pill before it.'],
    ['origin', 'A foreign accent.'],
    ['age', 'An older woman should slow down.'],
    ['looks', 'Looks ugly; try makeup.'],
    ['a grade', 'Grade B for the pace.'],
    ['a grade', 'The pace gets an A.'],
    ['a grade', 'Three stars.'],
  ])('finds %s in: %s', (_, text) => expect(passesVerdict(text)).toBe(true));

  it.each([
    'Add one sentence about the result, and name the figure behind it.',
    'A pause before the result invites a follow-up question.',
    'The STAR scheme orders the story.',
    'Link the lesson to the role that you are applying for.',
    'Tell what failed, and what came of it.',
    'Keep that pause: it gives weight to the plan.',
    'The articulation rate is steady. I hear four parts.',
    'Send your CV ahead of the next interview.',
  ])('keeps: %s', (text) => expect(passesVerdict(text)).toBe(false));

  it('takes time in proportion to the length of the text', () => {
    for (const part of ['older ', 'no recommend ', 'the weak ', 'call me ', 'a-', 'A ', 'is very ', ' '])
      passesVerdict(part.repeat(20_000));
  });
});
