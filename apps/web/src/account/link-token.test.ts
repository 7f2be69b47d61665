import { describe, expect, it } from 'vitest';
import { tokenIn } from './link-token.ts';

describe('tokenIn', () => {
  it('is what stands behind the #', () => expect(tokenIn('#abc-_DEFghi0123456789')).toBe('abc-_DEFghi0123456789'));
  it('is nothing where nothing stands there', () => {
    expect(tokenIn('')).toBeNull();
    expect(tokenIn('#')).toBeNull();
  });
  it.each(['#abc-_DEF', '#abc-_DEFghi01234567%E2%8'])('is nothing where a link was cut off: %s', (hash) =>
    expect(tokenIn(hash)).toBeNull(),
  );
});
