import { describe, expect, test } from 'vitest';
import { againRequest, givenWeights, weighed, weightsOf } from './again-request.ts';

const settings = {
  region: 'eu' as const,
  emotion: true,
  consent: null,
  transcript: null,
  questions: ['Why us?'],
  weights: { pace: 0.3 },
  candidateSpeaker: null,
};
const asked = { questions: ['Why us?'], weights: weightsOf(settings), emotion: true, candidateSpeaker: null };

describe('analysing again', () => {
  test('asks for what is changed alone', () => {
    expect(againRequest(settings, asked)).toEqual({});
    const changed = { ...asked, questions: ['Why not?'], emotion: false, candidateSpeaker: 's1', transcript: null };
    expect(againRequest(settings, changed)).toEqual({
      questions: ['Why not?'],
      emotion: false,
      candidateSpeaker: 's1',
      transcriptUploadId: null,
    });
  });

  test('takes the usual weights for none of one’s own', () => {
    expect(againRequest(settings, { ...asked, weights: weightsOf({ weights: null }) })).toEqual({ weights: null });
    expect(givenWeights({ ...weightsOf({ weights: null }), posture: 0 })).toEqual({ posture: 0 });
  });

  test('weighs nothing of emotion where it is not inferred', () => {
    expect(weighed(true)).toContain('calm_voice');
    expect(weighed(false)).not.toContain('calm_voice');
    expect(weighed(false)).not.toContain('expression');
  });
});
