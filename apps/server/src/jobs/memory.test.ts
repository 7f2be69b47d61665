import { expect, test } from 'vitest';
import { createMemoryWatch } from './memory.ts';

test.runIf(process.platform === 'linux')('a look that fails is told, and followed by the next one', async () => {
  const problems: string[] = [];
  let looks = 0;
  const watch = createMemoryWatch(
    (message) => problems.push(message),
    async () => {
      if (++looks === 1) throw Object.assign(new Error('too many open files'), { code: 'EMFILE' });
      return new Map([[7, 2000]]);
    },
  );
  await new Promise<void>((resolve) => watch.add(7, 1000, resolve));
  expect(looks).toBe(2);
  expect(problems).toEqual([expect.stringContaining('EMFILE')]);
});
