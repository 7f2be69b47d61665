import { expect, it } from 'vitest';
import { pieceAt, pieceSoon, stretchOf } from './pieces.ts';

it('loads the minute around the playhead, and the next one shortly before it begins', () => {
  expect([0, 59.9, 60, 125].map(pieceAt)).toEqual([0, 0, 1, 2]);
  expect(pieceSoon(40, 300)).toBe(0);
  expect(pieceSoon(50, 300)).toBe(1);
  expect(pieceSoon(55, 60)).toBe(0);
  expect(stretchOf(1)).toEqual({ from: 60, to: 120.4 });
});
