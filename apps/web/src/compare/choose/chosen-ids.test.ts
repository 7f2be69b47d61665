import { describe, expect, test } from 'vitest';
import { asSearch, idsIn, moved, toggled } from './chosen-ids.ts';

const id = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;

describe('the interviews that are chosen', () => {
  test('come from the address in its order, each once, without what is no id', () => {
    expect(idsIn(`${id(2)},${id(1)}, ${id(2).toUpperCase()},nonsense,`)).toEqual({ ids: [id(2), id(1)], left: 0 });
    expect(idsIn(undefined)).toEqual({ ids: [], left: 0 });
  });

  test('are six at most', () => {
    const eight = [1, 2, 3, 4, 5, 6, 7, 8].map(id);
    expect(idsIn(eight.join(','))).toEqual({ ids: eight.slice(0, 6), left: 2 });
    expect(toggled(eight.slice(0, 6), id(7))).toEqual(eight.slice(0, 6));
  });

  test('are taken in behind the others and out again', () => {
    expect(toggled([id(1)], id(2))).toEqual([id(1), id(2)]);
    expect(toggled([id(1), id(2)], id(1))).toEqual([id(2)]);
  });

  test('change places with a neighbour, and stay at the ends', () => {
    expect(moved([id(1), id(2), id(3)], id(3), -1)).toEqual([id(1), id(3), id(2)]);
    expect(moved([id(1), id(2)], id(1), -1)).toEqual([id(1), id(2)]);
    expect(moved([id(1), id(2)], id(9), 1)).toEqual([id(1), id(2)]);
  });

  test('leave the address as it was where there are none', () => {
    expect(asSearch([])).toEqual({});
    expect(asSearch([id(1), id(2)])).toEqual({ ids: `${id(1)},${id(2)}` });
  });
});
