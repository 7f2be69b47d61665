import { describe, expect, test } from 'vitest';
import { allToggled, extended, NOTHING_CHOSEN, pruned, ranged, rowAfter, toggled } from './selection.ts';

const ORDER = ['a', 'b', 'c', 'd', 'e'];
const chosen = (ids: string, anchor: string | null = ids.at(-1) ?? null) => ({ chosen: new Set(ids), anchor });
const idsOf = ({ chosen: set }: { chosen: ReadonlySet<string> }) => ORDER.filter((id) => set.has(id)).join('');

describe('choosing rows', () => {
  test('toggles one', () => {
    expect(idsOf(toggled(chosen('a'), 'c'))).toBe('ac');
    expect(idsOf(toggled(chosen('ac'), 'c'))).toBe('a');
  });

  test('with Shift takes all from the last one, in both directions', () => {
    expect(idsOf(ranged(chosen('b'), 'd', ORDER))).toBe('bcd');
    expect(idsOf(ranged(chosen('d'), 'b', ORDER))).toBe('bcd');
    expect(ranged(chosen('d'), 'b', ORDER).anchor).toBe('d');
  });

  test('with Shift leaves all out where the last one was left out', () => {
    expect(idsOf(ranged(chosen('abde', 'c'), 'e', ORDER))).toBe('ab');
  });

  test('with Shift and nothing before is a simple choice', () => {
    expect(idsOf(ranged(NOTHING_CHOSEN, 'c', ORDER))).toBe('c');
    expect(idsOf(ranged(chosen('x'), 'c', ORDER))).toBe('c');
  });

  test('with Shift and arrows takes the row that is left and the next', () => {
    expect(idsOf(extended(NOTHING_CHOSEN, 'b', 'c'))).toBe('bc');
    expect(extended(NOTHING_CHOSEN, 'b', 'c').anchor).toBe('b');
    expect(extended(chosen('b'), 'c', 'd').anchor).toBe('b');
  });

  test('takes all, or none if it has all', () => {
    expect(idsOf(allToggled(chosen('a'), ORDER))).toBe('abcde');
    expect(allToggled(chosen('abcde'), ORDER)).toBe(NOTHING_CHOSEN);
  });

  test('forgets rows that are gone, and stays the same where none is', () => {
    const some = chosen('ab');
    expect(pruned(some, ORDER)).toBe(some);
    expect(pruned(some, ['a', 'c'])).toEqual(chosen('a', null));
  });

  test('moves by keys, and stops at the ends', () => {
    expect(rowAfter('ArrowDown', 'b', ORDER)).toBe('c');
    expect(rowAfter('ArrowUp', 'a', ORDER)).toBeNull();
    expect(rowAfter('ArrowDown', 'e', ORDER)).toBeNull();
    expect(rowAfter('End', 'b', ORDER)).toBe('e');
    expect(rowAfter('Home', 'a', ORDER)).toBeNull();
    expect(rowAfter('x', 'b', ORDER)).toBeNull();
  });
});
