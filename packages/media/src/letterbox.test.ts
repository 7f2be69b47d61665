import { expect, it } from 'vitest';
import { letterbox } from './letterbox.ts';

it.each([
  // [picture], [box], x, y, width, height: the smaller of the two scales fits; the rest is halved.
  [[1280, 720], [640, 360], 0, 0, 640, 360],
  [[640, 480], [640, 360], 80, 0, 480, 360],
  [[720, 1280], [640, 360], 218, 0, 203, 360],
  [[320, 100], [64, 64], 0, 22, 64, 20],
  [[10000, 1], [64, 64], 0, 31, 64, 1],
])('fits %j into %j', ([width = 0, height = 0], [boxWidth = 0, boxHeight = 0], x, y, w, h) => {
  expect(letterbox({ width, height }, { width: boxWidth, height: boxHeight })).toEqual({ x, y, width: w, height: h });
});
