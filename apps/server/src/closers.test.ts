import { expect, test } from 'vitest';
import { createClosers } from './closers.ts';

test('what was opened is closed in turn, once, though one of it fails', async () => {
  const { closedBy, close } = createClosers();
  const closed: string[] = [];
  expect(closedBy('database', (part) => closed.push(part))).toBe('database');
  closedBy('worker', () => {
    throw new Error('it does not stop');
  });
  closedBy('server', async (part) => {
    await Promise.resolve();
    closed.push(part);
  });
  await expect(close()).rejects.toThrow('it does not stop');
  await expect(close()).rejects.toThrow('it does not stop');
  expect(closed).toEqual(['server', 'database']);
});
