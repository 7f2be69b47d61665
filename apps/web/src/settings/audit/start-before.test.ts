import { describe, expect, it } from 'vitest';
import { startBefore } from './start-before.ts';

// Ids have gaps, as other organisations write into the same table.
const log = Array.from({ length: 200 }, (_, i) => ({ id: 3 + i * 7, at: new Date(i * 60_000).toISOString() }));
let asked = 0;
const newestBefore = (before: number | undefined) => {
  asked++;
  return Promise.resolve(log.findLast(({ id }) => before === undefined || id < before) ?? null);
};
const firstShown = async (until: number) => {
  asked = 0;
  const before = await startBefore(newestBefore, until);
  return log.findLast(({ id }) => before === undefined || id < before)?.at ?? null;
};

describe('startBefore', () => {
  it('finds the newest entry not later than a moment', async () => {
    for (const minutes of [0, 1, 57, 150, 198])
      expect(await firstShown(minutes * 60_000 + 30_000)).toBe(new Date(minutes * 60_000).toISOString());
    expect(asked).toBeLessThan(15);
  });
  it('is the whole log where nothing is later', async () => {
    expect(await startBefore(newestBefore, 199 * 60_000)).toBeUndefined();
    expect(await startBefore(() => Promise.resolve(null), 0)).toBeUndefined();
  });
  it('shows nothing where all is later', async () => expect(await firstShown(-1)).toBeNull());
});
