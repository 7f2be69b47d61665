import { describe, expect, it } from 'vitest';
import { createClosedEyeTest, eyeAspectRatio } from './eyes.ts';
import type { EyeLandmarks } from './iris.ts';

/** Corners 30 apart on a line; every lower lid point `below` it, every upper one `above` it. */
function eye(above: number, below: number): EyeLandmarks {
  const lower = Array.from({ length: 9 }, (_, i) => ({ x: i * 3.75, y: i === 0 || i === 8 ? 0 : below }));
  const upper = Array.from({ length: 7 }, (_, i) => ({ x: (i + 1) * 3.75, y: -above }));
  return { lids: [...lower, ...upper], iris: { x: 15, y: 0 }, irisRim: [] };
}

describe('the eye-aspect ratio', () => {
  it('is the gap of the lids over the distance of the corners', () => {
    // Lower points 3 and 5 face upper points 11 and 13, the third and fifth after the corner: straight above each other.
    expect(eyeAspectRatio(eye(6, 3))).toBeCloseTo(9 / 30);
    expect(eyeAspectRatio(eye(0, 0))).toBe(0);
  });
});

describe('closed eyes', () => {
  it('are judged against the person’s own opening', () => {
    const wide = createClosedEyeTest();
    for (let i = 0; i < 20; i++) wide(0.4);
    expect(wide(0.24)).toBe(false);
    expect(wide(0.2)).toBe(true);
    const narrow = createClosedEyeTest();
    for (let i = 0; i < 20; i++) narrow(0.22);
    expect(narrow(0.2)).toBe(false);
    expect(narrow(0.11)).toBe(true);
  });

  it('stay closed through a long blink', () => {
    const closed = createClosedEyeTest();
    for (let i = 0; i < 60; i++) closed(0.35);
    const blink = Array.from({ length: 8 }, () => closed(0.05));
    expect(blink).toEqual(Array(8).fill(true));
  });
});
