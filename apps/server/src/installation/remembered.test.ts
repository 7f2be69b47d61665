import { describe, expect, it } from 'vitest';
import { remembered } from './remembered.ts';

describe('what is costly to find', () => {
  it('is found again once it is older than whoever asks accepts', async () => {
    let time = 0;
    let times = 0;
    const what = remembered(
      async () => ++times,
      () => time,
    );
    expect(await what.notOlderThan(60)).toBe(1);
    time = 59;
    expect(await what.notOlderThan(60)).toBe(1);
    time = 60;
    expect(await what.notOlderThan(600)).toBe(1);
    expect(await what.notOlderThan(60)).toBe(2);
    expect(await what.notOlderThan(600)).toBe(2);
  });

  it('is found once for all who ask meanwhile, and not remembered where it failed', async () => {
    let times = 0;
    const what = remembered(async () => {
      if (++times === 1) throw new Error('busy');
      return times;
    });
    const both = await Promise.allSettled([what.notOlderThan(1000), what.notOlderThan(1000)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(times).toBe(1);
    expect(await what.notOlderThan(1000)).toBe(2);
  });
});
