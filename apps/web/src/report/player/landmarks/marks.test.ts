import { describe, expect, it } from 'vitest';
import { besideLens, type LandmarkTrack, marksAt } from './marks.ts';

const track: LandmarkTrack = {
  step: 0.2,
  start: 60,
  face: [[0.1, 0.2, 0.3, 0.4], [0.2, 0.2, 0.3, 0.4], null],
  eyes: [null, null, null],
  gaze: [[0, 0], [10, -4], null],
  head: [
    [0, 0, 0],
    [0, 0, 0],
    [2, 4, 6],
  ],
  shoulders: [null, [0.6, 0.9, 0.3, 0.9], null],
};

describe('what was seen at a moment', () => {
  it('is drawn through between two values', () => {
    const { face, gaze } = marksAt(track, 60.1);
    expect(face?.[0]).toBeCloseTo(0.15);
    expect(gaze?.[0]).toBeCloseTo(5);
    expect(gaze?.[1]).toBeCloseTo(-2);
  });

  it('is the nearer value where the other one is missing, and nothing where that is missing', () => {
    expect(marksAt(track, 60.21).face).toEqual([0.2, 0.2, 0.3, 0.4]);
    expect(marksAt(track, 60.39).face).toBeNull();
    expect(marksAt(track, 60.05).shoulders).toBeNull();
    expect(marksAt(track, 60.15).shoulders).toEqual([0.6, 0.9, 0.3, 0.9]);
  });

  it('is nothing before and after what is loaded', () => {
    const nothing = { face: null, eyes: null, gaze: null, head: null, shoulders: null };
    expect(marksAt(track, 20)).toEqual(nothing);
    expect(marksAt(track, 90)).toEqual(nothing);
  });
});

it('the gaze is told beside the lens', () => {
  const marks = marksAt(track, 60.2);
  expect(besideLens(marks, { x: 2, y: -5 }).gaze).toEqual([8, 1]);
  expect(besideLens({ ...marks, gaze: null }, { x: 2, y: -5 }).gaze).toBeNull();
});
