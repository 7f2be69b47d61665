import { describe, expect, it } from 'vitest';
import { cameraHint, holdOf, sideOf } from './camera-hint.ts';

const face = {
  box: { x: 0.42, y: 0.2, width: 0.16, height: 0.35 },
  brightness: 130,
  surroundings: 120,
  aboveLens: -5,
};

describe('the hint of a camera', () => {
  it('is of the light alone while no face is looked for', () => {
    expect(cameraHint('backlit', null)).toBe('backlit');
    expect(cameraHint('even', null)).toBe('even');
  });

  it('is of the face once it is looked for, by its own light', () => {
    expect(cameraHint('even', { faceCount: 1, face })).toBe('framed');
    expect(cameraHint('bright', { faceCount: 1, face })).toBe('framed');
    expect(cameraHint('even', { faceCount: 1, face: { ...face, brightness: 50 } })).toBe('light_from_front');
    expect(cameraHint('even', { faceCount: 0, face: null })).toBe('nobody');
  });

  it('says why nobody is seen where that is known', () => {
    expect(cameraHint('covered', { faceCount: 0, face: null })).toBe('covered');
    expect(cameraHint('dark', { faceCount: 0, face: null })).toBe('dark');
  });

  it('waits longer before it speaks of the height of the camera', () => {
    expect(holdOf('raise_camera')).toBeGreaterThan(holdOf('move_closer'));
  });

  it('has a side where there is one', () => {
    expect([sideOf('cut_off_move_left'), sideOf('move_right'), sideOf('framed')]).toEqual(['left', 'right', null]);
  });
});
