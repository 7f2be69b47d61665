import { expect, it, vi } from 'vitest';
import { createOpenQueues } from './open-queues.ts';

it('tells of queues that were opened, and closes all', async () => {
  const queues = createOpenQueues<{ atRisk(): boolean; close(): void }>();
  const told = vi.fn();
  queues.subscribe(told);
  const one = { atRisk: () => true, close: vi.fn() };
  expect([queues.has('a'), queues.atRisk()]).toEqual([false, false]);
  queues.add('a', one);
  expect(told).not.toHaveBeenCalled();
  await Promise.resolve();
  expect(told).toHaveBeenCalledOnce();
  expect([queues.has('a'), queues.has('b'), queues.atRisk()]).toEqual([true, false, true]);
  queues.closeAll();
  expect(one.close).toHaveBeenCalledOnce();
});
