import { describe, expect, it } from 'vitest';
import { nextVersion, troubleWith } from './consent-text.ts';

describe('a new consent text', () => {
  it.each([
    ['  I agree.            ', 'short'],
    ['x'.repeat(20_001), 'long'],
    [' I agree that this is analysed. ', 'same'],
    ['I agree that this is analysed by IMPACT.', null],
  ])('%# is published or told why not', (text, trouble) => {
    expect(troubleWith(text, 'I agree that this is analysed.')).toBe(trouble);
  });

  it('has a number that no text had before', () => {
    expect(nextVersion([], null)).toBe(1);
    expect(nextVersion([{ version: 3 }, { version: 2 }], null)).toBe(4);
    expect(nextVersion([], { version: 7 })).toBe(8);
  });
});
