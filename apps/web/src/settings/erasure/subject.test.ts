import { describe, expect, it } from 'vitest';
import { isSameName, isTyped } from './subject.ts';

describe('names', () => {
  it.each([
    ['Ada Smith', 'ADA SMITH', true],
    ['Ada Smith', 'Ada Smithson', false],
    ['Zoë', 'Zoe\u0308', true],
    [null, 'Ada', false],
  ])('%s and %s are the same: %s', (one, other, same) => {
    expect(isSameName(one, other)).toBe(same);
  });

  it('have to be typed as they are', () => {
    expect(isTyped(' Ada Smith ', 'Ada Smith')).toBe(true);
    expect(isTyped('ada smith', 'Ada Smith')).toBe(false);
    expect(isTyped('', 'Ada Smith')).toBe(false);
  });
});
