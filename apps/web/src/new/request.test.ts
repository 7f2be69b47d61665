import { describe, expect, it } from 'vitest';
import { anItem } from './item.fixture.ts';
import { EMPTY_DETAILS, FIRST_BATCH } from './item.ts';
import { mayInferEmotion, missingOf, type Policy, requestOf } from './request.ts';

const POLICY: Policy = { region: 'eu', emotion: true, practice: true, consent: { version: 3, text: 'I agree.' } };
const NOW = new Date('2026-11-22T12:00:00Z');
const RECRUITING = { ...FIRST_BATCH, purpose: 'recruiting' } as const;
const agreed = {
  ...EMPTY_DETAILS,
  title: ' One ',
  candidateName: 'Ada',
  consentAt: '2026-11-22T10:00:00Z',
  agreed: { version: 3, by: 'Ada' },
};

describe('what is missing', () => {
  it('is a transcript that is still being sent', () => {
    expect(missingOf(anItem({ transcriptUnderWay: 'a.vtt' }), FIRST_BATCH, POLICY, NOW)).toEqual(['transcript']);
  });

  it('is nothing for practice with a title', () => {
    expect(missingOf(anItem(), FIRST_BATCH, POLICY, NOW)).toEqual([]);
    expect(missingOf(anItem({ details: EMPTY_DETAILS, state: 'choose' }), FIRST_BATCH, POLICY, NOW)).toEqual([
      'file',
      'title',
    ]);
  });

  it('is the consent for recruiting, also where the organisation allows nothing else', () => {
    expect(missingOf(anItem(), RECRUITING, POLICY, NOW)).toEqual(['candidate', 'consentAt', 'consent']);
    expect(missingOf(anItem(), FIRST_BATCH, { ...POLICY, practice: false }, NOW)).toHaveLength(3);
    expect(missingOf(anItem({ details: agreed }), RECRUITING, POLICY, NOW)).toEqual([]);
    expect(missingOf(anItem({ details: agreed }), RECRUITING, { ...POLICY, consent: null }, NOW)).toEqual([
      'consentText',
      'consent',
    ]);
  });

  it('is the consent again where the text or the person is another one', () => {
    const missing = (change: Partial<typeof agreed>, policy = POLICY) =>
      missingOf(anItem({ details: { ...agreed, ...change } }), RECRUITING, policy, NOW);
    expect(missing({}, { ...POLICY, consent: { version: 4, text: 'I agree to more.' } })).toEqual(['consent']);
    expect(missing({ candidateName: 'Grace' })).toEqual(['consent']);
    expect(missing({ consentBy: 'Her mother' })).toEqual(['consent']);
    expect(missing({ candidateName: ' Ada ' })).toEqual([]);
  });

  it('is a moment that is not in the future', () => {
    const tomorrow = { ...agreed, consentAt: '2026-11-23T12:00:00Z' };
    expect(missingOf(anItem({ details: tomorrow }), RECRUITING, POLICY, NOW)).toEqual(['consentAt']);
  });
});

describe('what is asked for', () => {
  it('has the consent to the text that was shown', () => {
    expect(requestOf(anItem({ details: agreed }), { ...RECRUITING, questions: '1. Why?' }, POLICY)).toEqual({
      title: 'One',
      candidateName: 'Ada',
      purpose: 'recruiting',
      emotion: false,
      consent: { version: 3, by: 'Ada', at: '2026-11-22T10:00:00.000Z' },
      transcriptUploadId: null,
      questions: ['Why?'],
      weights: null,
      candidateSpeaker: null,
    });
  });

  it('has the questions that were shown while it was recorded', () => {
    const item = anItem({ marks: [{ question: 'Shown', at: 0 }] });
    expect(requestOf(item, { ...FIRST_BATCH, questions: 'Given' }, POLICY).questions).toEqual(['Shown']);
  });

  it('never asks for emotion where the policy forbids it', () => {
    expect(mayInferEmotion(POLICY, 'practice')).toBe(true);
    expect(mayInferEmotion(POLICY, 'recruiting')).toBe(false);
    expect(mayInferEmotion({ ...POLICY, region: 'other' }, 'recruiting')).toBe(true);
    expect(mayInferEmotion({ ...POLICY, emotion: false }, 'practice')).toBe(false);
  });
});
