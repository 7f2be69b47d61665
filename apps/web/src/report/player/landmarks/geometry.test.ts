import { describe, expect, it } from 'vitest';
import { gazeArrow, headAxes, pictureIn } from './geometry.ts';

describe('the picture in its frame', () => {
  it('fills a frame of its own shape, and has bars in another one', () => {
    expect(pictureIn({ width: 640, height: 360 }, { width: 1280, height: 720 })).toEqual({
      x: 0,
      y: 0,
      width: 640,
      height: 360,
    });
    expect(pictureIn({ width: 640, height: 360 }, { width: 720, height: 720 })).toEqual({
      x: 140,
      y: 0,
      width: 360,
      height: 360,
    });
    expect(pictureIn({ width: 400, height: 900 }, { width: 800, height: 600 })).toEqual({
      x: 0,
      y: 300,
      width: 400,
      height: 300,
    });
  });

  it('is the frame as long as the picture is not known', () => {
    expect(pictureIn({ width: 4, height: 3 }, { width: 0, height: 0 })).toEqual({ x: 0, y: 0, width: 4, height: 3 });
  });
});

describe('the axes of the head', () => {
  const near = (vector: readonly number[], x: number, y: number) => {
    expect(vector[0]).toBeCloseTo(x);
    expect(vector[1]).toBeCloseTo(y);
  };

  it('straight ahead point right, up and at the viewer', () => {
    const { across, up, forward } = headAxes([0, 0, 0]);
    near(across, 1, 0);
    near(up, 0, -1);
    near(forward, 0, 0);
  });

  it('follow turning, nodding and tilting', () => {
    near(headAxes([30, 0, 0]).forward, 0.5, 0);
    near(headAxes([0, 30, 0]).forward, 0, -0.5);
    near(headAxes([0, 0, 30]).up, 0.5, -Math.cos(Math.PI / 6));
    near(headAxes([90, 0, 0]).across, 0, 0);
  });
});

it('the arrow of the gaze goes right and up with growing degrees', () => {
  expect(gazeArrow([15, 30], 100)).toEqual([50, -100]);
  expect(gazeArrow([0, 0], 100)[0]).toBe(0);
});
