import { describe, expect, it } from 'vitest';
import { effectivePolicy, OrganisationPolicy, recordConsent, retentionFrom } from './organisation-policy.ts';

const policy = (parts: Partial<OrganisationPolicy> = {}) => OrganisationPolicy.parse(parts);
const text = 'I agree that this recording is analysed.';
const at = new Date('2026-03-01T10:00:00Z');

describe('the policy of an organisation', () => {
  it('starts out strict: the EU, no language model', () => {
    expect(policy()).toEqual({
      region: 'eu',
      emotion: true,
      practice: true,
      languageModel: false,
      consent: null,
      retentionDays: null,
    });
  });

  it('lets no interview switch emotion inference on where the organisation or the law has it off', () => {
    const consent = recordConsent(policy({ consent: { version: 1, text } }), { version: 1, by: 'Ada', at });
    const inferred = (
      organisation: Partial<OrganisationPolicy>,
      purpose: 'practice' | 'recruiting',
      emotion: boolean,
    ) => effectivePolicy(policy(organisation), { purpose, emotion, consent }).emotionInference;
    expect(inferred({}, 'recruiting', true)).toBe(false);
    expect(inferred({ region: 'other' }, 'recruiting', true)).toBe(true);
    expect(inferred({ region: 'other' }, 'recruiting', false)).toBe(false);
    expect(inferred({ region: 'other', emotion: false }, 'recruiting', true)).toBe(false);
    expect(inferred({}, 'practice', true)).toBe(true);
    expect(inferred({ emotion: false }, 'practice', true)).toBe(false);
    expect(inferred({ practice: false }, 'practice', true)).toBe(false);
    const practice = { purpose: 'practice', emotion: true, consent: null } as const;
    expect(() => effectivePolicy(policy({ practice: false }), practice)).toThrow(/consent/);
  });

  it('records consent to the text of today alone', () => {
    const organisation = policy({ consent: { version: 3, text } });
    expect(recordConsent(organisation, { version: 3, by: 'Ada', at })).toEqual({
      version: 3,
      text,
      // printf 'I agree that this recording is analysed.' | sha256sum
      hash: '63f034e8451cbac7301bd61a9f6818e8ae236b6406ab4b184c8698a79b805612',
      by: 'Ada',
      at: '2026-03-01T10:00:00.000Z',
    });
    expect(() => recordConsent(organisation, { version: 2, by: 'Ada', at })).toThrow(/version 3/);
    expect(() => recordConsent(policy(), { version: 1, by: 'Ada', at })).toThrow(/no consent text/);
  });

  it('counts retention in days from the creation', () => {
    expect(retentionFrom(policy({ retentionDays: 30 }), at)).toEqual(new Date('2026-03-31T10:00:00Z'));
    expect(retentionFrom(policy(), at)).toBeNull();
  });
});
