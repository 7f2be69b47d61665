import { describe, expect, it } from 'vitest';
import { tokenIn } from './link-token.ts';

describe('tokenIn', () => {
  it('is what stands behind the #', () => expect(tokenIn('#abc-_DEF')).toBe('abc-_DEF'));
  it('is nothing where nothing stands there', () => {
    expect(tokenIn('')).toBeNull();
    expect(tokenIn('#')).toBeNull();
  });
  it('is nothing where a link was cut off', () => expect(tokenIn('#abc%E2%8')).toBeNull());
});
