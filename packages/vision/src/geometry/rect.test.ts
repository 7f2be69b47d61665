import { describe, expect, it } from 'vitest';
import { fromRect, squareAround, wrapAngle } from './rect.ts';

describe('rotated rectangles', () => {
  it('place their corners by turning clockwise on the screen', () => {
    const rect = { centreX: 10, centreY: 20, width: 4, height: 2, rotation: Math.PI / 2 };
    // The top left corner is 2 left and 1 up of the centre; a quarter turn clockwise carries it 1 right and 2 up.
    const corner = fromRect(rect, 0, 0);
    expect(corner.x).toBeCloseTo(11);
    expect(corner.y).toBeCloseTo(18);
  });

  it('put a wide picture into a square with bars above and below', () => {
    const square = squareAround({ x: 0, y: 0, width: 640, height: 360 });
    expect(square).toEqual({ centreX: 320, centreY: 180, width: 640, height: 640, rotation: 0 });
    expect(fromRect(square, 0, 0)).toEqual({ x: 0, y: -140 });
  });

  it('keep angles within a half turn', () => {
    expect(wrapAngle((3 * Math.PI) / 2)).toBeCloseTo(-Math.PI / 2);
    expect(wrapAngle(-3.5 * Math.PI)).toBeCloseTo(Math.PI / 2);
    expect(wrapAngle(0.4)).toBeCloseTo(0.4);
  });
});
