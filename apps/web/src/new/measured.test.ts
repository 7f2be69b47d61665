import { describe, expect, it } from 'vitest';
import { measuredAreas, type Situation } from './measured.ts';

const SITUATION: Situation = {
  policy: { region: 'eu', emotion: true },
  purpose: 'practice',
  emotion: true,
  soundOnly: false,
  transcript: false,
  installed: { recogniser: 'draft', vision: true },
};
const limitsOf = (change: Partial<Situation>) =>
  Object.fromEntries(measuredAreas({ ...SITUATION, ...change }).map(({ area, limit }) => [area, limit]));

describe('what will be measured', () => {
  it('is everything but words to quote where the recogniser only drafts', () => {
    expect(limitsOf({})).toMatchObject({
      words: 'draftWords',
      language: 'draftWords',
      voice: null,
      face: null,
      emotion: null,
    });
    expect(measuredAreas(SITUATION).every(({ measured }) => measured)).toBe(true);
  });

  it('has the words of a transcript whatever recogniser there is', () => {
    expect(limitsOf({ transcript: true, installed: { recogniser: null, vision: true } }).words).toBeNull();
    expect(limitsOf({ installed: { recogniser: null, vision: true } }).words).toBe('noWords');
  });

  it('has nothing of a picture that is not there', () => {
    expect(limitsOf({ soundOnly: true })).toMatchObject({
      face: 'noPicture',
      posture: 'noPicture',
      framing: 'noPicture',
    });
  });

  it('does not name emotion where the policy forbids it, and says that it is switched off where it could be', () => {
    expect(limitsOf({ purpose: 'recruiting' })).not.toHaveProperty('emotion');
    expect(limitsOf({ policy: { region: 'other', emotion: false } })).not.toHaveProperty('emotion');
    expect(limitsOf({ emotion: false }).emotion).toBe('off');
  });
});
