import { describe, expect, it } from 'vitest';
import { policy as german } from '../../i18n/de/settings-policy.ts';
import { policy as english } from '../../i18n/en/settings-policy.ts';
import { blanksIn, nextVersion, troubleWith } from './consent-text.ts';

describe('a new consent text', () => {
  it.each([
    ['  I agree.            ', 'short'],
    ['x'.repeat(20_001), 'long'],
    [' I agree that this is analysed. ', 'same'],
    ['I agree that this is analysed by [organisation].', 'blanks'],
    ['I agree that this is analysed by IMPACT [1].', null],
  ])('%# is published or told why not', (text, trouble) => {
    expect(troubleWith(text, 'I agree that this is analysed.')).toBe(trouble);
  });

  it('has blanks where it is the example, each named once', () => {
    expect(blanksIn(english.consent.sample)).toEqual(['[organisation]', '[number]', '[address]']);
    expect(blanksIn(german.consent.sample)).toEqual(['[Organisation]', '[Anzahl]', '[Adresse]']);
  });

  it('has a number that no text had before', () => {
    expect(nextVersion([], null)).toBe(1);
    expect(nextVersion([{ version: 3 }, { version: 2 }], null)).toBe(4);
    expect(nextVersion([], { version: 7 })).toBe(8);
  });
});
