import { describe, expect, it } from 'vitest';
import { consequencesOf, dueBefore, erasedAt, whyNoEmotion } from './consequences.ts';
import type { Policy } from './policy-draft.ts';

const EU: Policy = {
  region: 'eu',
  emotion: true,
  practice: true,
  languageModel: false,
  consent: null,
  retentionDays: null,
};
const ELSEWHERE: Policy = { ...EU, region: 'other' };

describe('consequences of a change of policy', () => {
  it('are none where it changes nothing that was made', () => {
    expect(consequencesOf(EU, {})).toEqual([]);
    expect(consequencesOf({ ...EU, practice: false }, { practice: true })).toEqual([
      { kind: 'allowsEmotion', purposes: ['practice'] },
    ]);
    expect(consequencesOf({ ...EU, languageModel: true }, { languageModel: false })).toEqual([]);
    expect(consequencesOf({ ...EU, retentionDays: 30 }, { retentionDays: 60 })).toEqual([]);
  });

  it('name the purposes whose reports are withheld', () => {
    expect(consequencesOf(ELSEWHERE, { region: 'eu' })).toEqual([{ kind: 'withholds', purposes: ['recruiting'] }]);
    expect(consequencesOf(ELSEWHERE, { emotion: false })).toEqual([
      { kind: 'withholds', purposes: ['practice', 'recruiting'] },
    ]);
    expect(consequencesOf(EU, { emotion: false })).toEqual([{ kind: 'withholds', purposes: ['practice'] }]);
  });

  it('tell that practice ends, which under European law withholds its emotion, too', () => {
    expect(consequencesOf(EU, { practice: false })).toEqual([
      { kind: 'withholds', purposes: ['practice'] },
      { kind: 'needsConsent' },
    ]);
    expect(consequencesOf(ELSEWHERE, { practice: false })).toEqual([{ kind: 'needsConsent' }]);
  });

  it('tell of a shorter retention, and of one that ends', () => {
    expect(consequencesOf(EU, { retentionDays: 30 })).toEqual([{ kind: 'erases', days: 30 }]);
    expect(consequencesOf({ ...EU, retentionDays: 90 }, { retentionDays: 30 })).toEqual([{ kind: 'erases', days: 30 }]);
    expect(consequencesOf({ ...EU, retentionDays: 90 }, { retentionDays: null })).toEqual([{ kind: 'keepsForEver' }]);
  });

  it('tell that words leave, and that emotion may be inferred', () => {
    expect(consequencesOf(EU, { languageModel: true })).toEqual([{ kind: 'sendsWords' }]);
    expect(consequencesOf(EU, { region: 'other' })).toEqual([{ kind: 'allowsEmotion', purposes: ['recruiting'] }]);
  });
});

describe('retention', () => {
  const now = new Date('2026-03-31T12:00:00Z');
  it('finds what is due by tomorrow, and erases nothing before', () => {
    expect(dueBefore(30, now).toISOString()).toBe('2026-03-02T12:00:00.000Z');
    expect(erasedAt(new Date('2026-01-01T00:00:00Z'), 30, now).toISOString()).toBe('2026-04-01T12:00:00.000Z');
    expect(erasedAt(now, 30, now).toISOString()).toBe('2026-04-30T12:00:00.000Z');
  });
});

describe('why emotion is not inferred', () => {
  it('is told for each purpose', () => {
    expect(whyNoEmotion(EU, 'practice')).toBeNull();
    expect(whyNoEmotion(EU, 'recruiting')).toBe('law');
    expect(whyNoEmotion({ ...EU, practice: false }, 'practice')).toBe('noPractice');
    expect(whyNoEmotion({ ...ELSEWHERE, emotion: false }, 'recruiting')).toBe('off');
    expect(whyNoEmotion(ELSEWHERE, 'recruiting')).toBeNull();
  });
});
