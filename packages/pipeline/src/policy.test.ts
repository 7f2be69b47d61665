import { describe, expect, it } from 'vitest';
import { policyFor } from './policy.ts';

const consent = { text: 'I agree.', hash: 'a'.repeat(64), by: 'Jane Doe', at: '2026-11-20T10:00:00Z' };

describe('policyFor', () => {
  it('has everything on for practice, unless emotion is switched off', () => {
    expect(policyFor({})).toEqual({ purpose: 'practice', emotionInference: true, consent: null });
    expect(policyFor({ emotion: false }).emotionInference).toBe(false);
  });

  it('refuses recruiting without a consent record', () => {
    expect(() => policyFor({ purpose: 'recruiting' })).toThrow(expect.objectContaining({ code: 'CONSENT_REQUIRED' }));
    // Read by people who have no command line.
    expect(() => policyFor({ purpose: 'recruiting' })).toThrow(/^[^-`]*$/);
  });

  it('infers no emotion in recruiting unless the interview lies outside the EU', () => {
    expect(policyFor({ purpose: 'recruiting', consent }).emotionInference).toBe(false);
    expect(policyFor({ purpose: 'recruiting', consent, region: 'eu', emotion: true }).emotionInference).toBe(false);
    expect(policyFor({ purpose: 'recruiting', consent, region: 'other' }).emotionInference).toBe(true);
    expect(policyFor({ purpose: 'recruiting', consent, region: 'other', emotion: false }).emotionInference).toBe(false);
  });
});
