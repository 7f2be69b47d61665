import { describe, expect, it } from 'vitest';
import { toPicture } from './frame.ts';

const data = new Uint8Array(4 * 2 * 3);

describe('a frame', () => {
  it('is all picture and RGB unless it says otherwise', () => {
    expect(toPicture({ time: 0, width: 4, height: 2, data })).toMatchObject({
      channels: 3,
      content: { x: 0, y: 0, width: 4, height: 2 },
    });
  });

  it.each([
    { width: 4, height: 3 },
    { width: 4, height: 2, channels: 4 as const },
    { width: 4, height: 2, content: { x: 2, y: 0, width: 3, height: 2 } },
    { width: 4, height: 2, content: { x: 0, y: 0, width: 0, height: 2 } },
    { width: 4, height: 2, content: { x: 0.5, y: 0, width: 2, height: 2 } },
    { width: Number.NaN, height: 2 },
  ])('is refused when its sizes do not fit: %o', (sizes) => {
    expect(() => toPicture({ time: 0, data, ...sizes })).toThrow(expect.objectContaining({ code: 'USAGE' }));
  });
});
