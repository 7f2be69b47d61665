import { describe, expect, it } from 'vitest';
import { lumaOf, OUTLINE, pictureHint } from './picture-hint.ts';

/** A picture with one luma where the person is to be and another around. */
function picture(person: number, around: number) {
  const [width, height] = [32, 18];
  const luma = Uint8Array.from({ length: width * height }, (_, i) => {
    const x = ((i % width) + 0.5) / width;
    const y = (Math.floor(i / width) + 0.5) / height;
    const inside = x >= OUTLINE.left && x <= OUTLINE.right && y >= OUTLINE.top && y <= OUTLINE.bottom;
    return inside ? person : around;
  });
  return { luma, width, height };
}

describe('the light of a picture', () => {
  it.each([
    [2, 3, 'covered'],
    [40, 60, 'dark'],
    [90, 200, 'backlit'],
    [130, 100, 'even'],
    [150, 240, 'even'],
    [230, 200, 'bright'],
  ] as const)('of %i where the person is and %i around is %s', (person, around, hint) => {
    expect(pictureHint(picture(person, around))).toBe(hint);
  });

  it('is luma after BT.601', () => {
    expect([...lumaOf(Uint8ClampedArray.of(255, 255, 255, 255, 255, 0, 0, 255, 0, 255, 0, 255))]).toEqual([
      255, 76, 150,
    ]);
  });
});
