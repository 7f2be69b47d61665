import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inTurns } from './in-turns.ts';

test('does a few at a time, and tells of each how it went', async () => {
  let now = 0;
  let most = 0;
  const { done, failed } = await inTurns(['a', 'b', 'c', 'd', 'e'], async (one) => {
    now += 1;
    most = Math.max(most, now);
    await sleep(2);
    now -= 1;
    if (one === 'b') throw new Error('held');
  });
  expect(most).toBe(3);
  expect(done.toSorted()).toEqual(['a', 'c', 'd', 'e']);
  expect(failed).toEqual([{ one: 'b', error: new Error('held') }]);
});

test('of nothing is nothing', async () => {
  expect(await inTurns([], () => Promise.reject(new Error('never')))).toEqual({ done: [], failed: [] });
});
