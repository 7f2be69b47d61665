import { describe, expect, test } from 'vitest';
import { readDeletions, stillThere } from './deletions.ts';

const one = (until: number) => ({ interviews: [{ id: 'a', title: 'Ada', wasOpen: false }], until });

describe('deletions that can be taken back', () => {
  test('are read as they were kept, without those that are too late', () => {
    expect(readDeletions(JSON.stringify([one(5), one(20)]), 10)).toEqual([one(20)]);
    expect(stillThere([one(5), one(20)], 20)).toEqual([]);
  });

  test('of which nothing can be read are left out', () => {
    expect(readDeletions(null, 0)).toEqual([]);
    expect(readDeletions('{', 0)).toEqual([]);
    expect(readDeletions('7', 0)).toEqual([]);
    expect(readDeletions('[null, 3, {"until": 9, "interviews": [{"id": 1}]}]', 0)).toEqual([]);
  });
});
