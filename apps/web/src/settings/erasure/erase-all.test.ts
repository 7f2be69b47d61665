import { expect, it } from 'vitest';
import { eraseAll, type Step } from './erase-all.ts';
import type { SignedReceipt } from './receipt.ts';

it('erases one after the other, and goes on after one that fails', async () => {
  const told: string[] = [];
  let busy = 0;
  const receipt = { id: 'r' } as SignedReceipt;
  await eraseAll(
    ['a', 'b', 'c'],
    async (id) => {
      expect(++busy).toBe(1);
      await Promise.resolve();
      busy--;
      if (id === 'b') throw new Error('held');
      return receipt;
    },
    (id, { state }: Step) => told.push(`${id} ${state}`),
  );
  expect(told).toEqual([
    ...['a waiting', 'b waiting', 'c waiting'],
    ...['a erasing', 'a erased', 'b erasing', 'b failed', 'c erasing', 'c erased'],
  ]);
});
