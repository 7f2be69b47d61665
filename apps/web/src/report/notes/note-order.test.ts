import { expect, test } from 'vitest';
import { inOrder } from './note-order.ts';

test('notes stand by their moments, those on everything before', () => {
  const note = (at: number | null, createdAt: string) => ({ at, createdAt });
  const notes = [note(9, '1'), note(null, '3'), note(0, '4'), note(9, '0'), note(null, '2')];
  expect(inOrder(notes)).toEqual([note(null, '2'), note(null, '3'), note(0, '4'), note(9, '0'), note(9, '1')]);
});
