import { describe, expect, it } from 'vitest';
import { changesOf, daysWhileTyping, draftText, isDays, type Policy, readDraft } from './policy-draft.ts';

const SAVED: Policy = {
  region: 'eu',
  emotion: true,
  practice: true,
  languageModel: false,
  consent: null,
  retentionDays: 90,
};

describe('a draft of the policy', () => {
  it('has what differs from what holds, also where nothing is chosen for a time', () => {
    expect(changesOf(SAVED, { region: 'eu', emotion: false, retentionDays: null })).toEqual({
      emotion: false,
      retentionDays: null,
    });
    expect(changesOf(SAVED, {})).toEqual({});
  });

  it('comes back as it was kept', () => {
    expect(readDraft(draftText({ retentionDays: null, languageModel: true }))).toEqual({
      retentionDays: null,
      languageModel: true,
    });
    expect(draftText({})).toBe('');
  });

  it.each(['', 'null', '[]', '{"region":"mars","emotion":"yes","retentionDays":0.5}', '{'])(
    'leaves out what makes no sense: %s',
    (text) => {
      expect(readDraft(text)).toEqual({});
    },
  );
});

it.each([
  [1, true],
  [3650, true],
  [0, false],
  [3651, false],
  [1.5, false],
  ['', false],
])('%s is a length of retention: %s', (days, is) => {
  expect(isDays(days)).toBe(is);
});

it('is not changed by the beginning of a length that makes no sense as a whole', () => {
  const typed = ['9', '99', '999', '9999', ''].map((text) => daysWhileTyping(text === '' ? '' : Number(text), 180));
  expect(typed).toEqual([9, 99, 999, 180, 180]);
});
