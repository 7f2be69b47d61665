import { describe, expect, it } from 'vitest';
import { upperTiles } from './tiles.ts';

const spans = (content: { x: number; y: number; width: number; height: number }) =>
  upperTiles(content).map(({ centreX, centreY, width }) => [centreX - width / 2, centreY - width / 2, width]);

describe('tiles', () => {
  it('of a wide picture: three squares of half its width side by side', () => {
    expect(spans({ x: 0, y: 0, width: 640, height: 360 })).toEqual([
      [0, 20, 320],
      [160, 20, 320],
      [320, 20, 320],
    ]);
  });

  it('of a tall picture leave out its lowest quarter, and stay inside the bars', () => {
    expect(spans({ x: 100, y: 0, width: 360, height: 640 })).toEqual([
      [120, 0, 320],
      [120, 160, 320],
      [120, 320, 320],
    ]);
  });
});
