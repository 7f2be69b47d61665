import { describe, expect, it } from 'vitest';
import { speedOf, withSample } from './speed.ts';

describe('the speed of an upload', () => {
  it('is that of the last ten seconds', () => {
    let samples = [{ at: 0, bytes: 0 }];
    for (let at = 1; at <= 20; at++) samples = withSample(samples, { at, bytes: at < 10 ? 0 : 100 * (at - 10) });
    expect(speedOf(samples)).toBe(100);
  });

  it('is not known at first, nor while nothing moves', () => {
    expect(speedOf([])).toBeNull();
    expect(
      speedOf([
        { at: 0, bytes: 0 },
        { at: 1, bytes: 9 },
      ]),
    ).toBeNull();
    expect(
      speedOf([
        { at: 0, bytes: 5 },
        { at: 9, bytes: 5 },
      ]),
    ).toBeNull();
  });
});
