import { describe, expect, it } from 'vitest';
import { liveTip, type SeenNow } from './live-tip.ts';

type Face = NonNullable<SeenNow['face']>;
const GOOD: Face = {
  box: { x: 0.42, y: 0.2, width: 0.16, height: 0.35 },
  brightness: 130,
  surroundings: 120,
  aboveLens: -5,
};
const seen = (change: Partial<Face>): SeenNow => ({ faceCount: 1, face: { ...GOOD, ...change } });
const at = (x: number, y: number, width = 0.16, height = 0.35) => seen({ box: { x, y, width, height } });

describe('the tip of the moment', () => {
  it('is nothing for a picture in which a report finds nothing to change', () => {
    expect(liveTip(seen({}))).toBeNull();
  });

  it.each([
    ['nobody', { faceCount: 0, face: null }],
    ['sit_alone', { faceCount: 2, face: GOOD }],
    ['move_closer', at(0.45, 0.2, 0.06, 0.12)],
    ['move_back', at(0.3, 0.2, 0.4, 0.6)],
    ['tilt_camera_up', at(0.42, 0.01)],
    ['tilt_camera_down', at(0.42, 0.5)],
    ['light_from_front', seen({ brightness: 40, surroundings: 50 })],
    ['less_light', seen({ brightness: 230 })],
    ['light_behind', seen({ brightness: 90, surroundings: 200 })],
    ['raise_camera', seen({ aboveLens: 22 })],
    ['lower_camera', seen({ aboveLens: -30 })],
  ] as const)('is %s', (tip, now) => {
    expect(liveTip(now)).toBe(tip);
  });

  it('sends somebody to their own side: left in the picture is their right', () => {
    expect(liveTip(at(0.1, 0.2))).toBe('move_left');
    expect(liveTip(at(0.7, 0.2))).toBe('move_right');
  });

  it('says that a face is cut off before it says that it is off centre', () => {
    expect(liveTip(at(-0.05, 0.2))).toBe('cut_off_move_left');
    expect(liveTip(at(0.9, 0.2))).toBe('cut_off_move_right');
  });

  it('names the largest fault first', () => {
    expect(liveTip(seen({ box: { x: 0.8, y: 0.01, width: 0.05, height: 0.1 }, brightness: 20 }))).toBe('move_closer');
  });
});
