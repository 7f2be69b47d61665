import { describe, expect, it } from 'vitest';
import { isGone } from './is-gone.ts';

const list = (ids: string[], dataUpdatedAt: number, isSuccess = true) => ({
  data: ids.map((id) => ({ id })),
  isSuccess,
  dataUpdatedAt,
});

describe('what was made on a page', () => {
  it('is gone when a later list does not have it', () => {
    expect(isGone('new', 1000, list(['old'], 2000))).toBe(true);
    expect(isGone('new', 1000, list([], 2000))).toBe(true);
  });

  it('is there while the list has it', () => expect(isGone('new', 1000, list(['new', 'old'], 2000))).toBe(false));

  it('is there while no list says otherwise', () => {
    expect(isGone('new', 1000, list(['old'], 900))).toBe(false);
    expect(isGone('new', 1000, list(['old'], 2000, false))).toBe(false);
    expect(isGone('new', 1000, { data: undefined, isSuccess: false, dataUpdatedAt: 0 })).toBe(false);
  });
});
