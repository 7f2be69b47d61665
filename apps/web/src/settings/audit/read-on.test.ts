import { describe, expect, it } from 'vitest';
import { readOn } from './read-on.ts';

const at = (id: number) => new Date(Date.UTC(2026, 0, 1, 0, id)).toISOString();
const log = Array.from({ length: 25 }, (_, i) => ({ id: 25 - i, at: at(25 - i) }));
let asked = 0;
const page = (before: number | undefined) => {
  asked++;
  const items = log.filter(({ id }) => before === undefined || id < before).slice(0, 10);
  return Promise.resolve({ items, next: items.length === 10 ? (items.at(-1)?.id ?? null) : null });
};
const look = (more: Partial<Parameters<typeof readOn<{ id: number; at: string }>>[0]>) => {
  asked = 0;
  return readOn({ page, matches: null, from: null, before: undefined, wanted: 10, mostPages: 10, ...more });
};
const ids = (read: Awaited<ReturnType<typeof look>>) => read.items.map(({ id }) => id);

describe('readOn', () => {
  it('is one page where all fit', async () => {
    const read = await look({});
    expect([ids(read)[0], ids(read).length, read.next, asked]).toEqual([25, 10, 16, 1]);
  });
  it('goes on where it stopped, to the end', async () => {
    const read = await look({ before: 6 });
    expect([ids(read), read.next]).toEqual([[5, 4, 3, 2, 1], null]);
  });
  it('turns pages until enough fit', async () => {
    const read = await look({ matches: ({ id }) => id % 7 === 0, wanted: 2 });
    expect([ids(read), read.next, asked]).toEqual([[21, 14, 7], 6, 2]);
  });
  it('stops where it takes too long, and says how far it looked', async () => {
    const read = await look({ matches: () => false, mostPages: 1 });
    expect([read.items, read.next, read.back]).toEqual([[], 16, at(16)]);
  });
  it('reads nothing before the time that is asked for', async () => {
    const read = await look({ from: Date.parse(at(20)) });
    expect([ids(read), read.next, asked]).toEqual([[25, 24, 23, 22, 21, 20], null, 1]);
  });
});
