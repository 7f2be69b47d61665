import { describe, expect, it } from 'vitest';
import { fitHead } from './head-frame.ts';
import { LOWER_LIP_INNER, MOUTH_CORNER_LEFT, MOUTH_CORNER_RIGHT } from './mesh-points.ts';
import { readMouth } from './mouth.ts';
import { installedCanonicalFace, seenMesh } from './synthetic-face.fixture.ts';

const canonical = await installedCanonicalFace();
const FACING = { yaw: 0, pitch: 0, roll: 0 };

/** The canonical face with some points moved, cm. */
const moved = (moves: Record<number, { x?: number; y?: number }>) =>
  canonical.map((point, i) => ({ x: point.x + (moves[i]?.x ?? 0), y: point.y + (moves[i]?.y ?? 0), z: point.z }));

const read = (face: typeof canonical, pose = FACING) => {
  const mesh = seenMesh(face, pose, {});
  return readMouth(fitHead(mesh, canonical, Infinity), mesh);
};

describe('the mouth', () => {
  it('of the canonical face has its lips nearly closed', () => {
    expect(read(canonical).openness).toBeLessThan(0.15);
  });

  it('opens by the gap of the lips over the width of the mouth', () => {
    const width = (canonical[MOUTH_CORNER_LEFT]?.x ?? 0) - (canonical[MOUTH_CORNER_RIGHT]?.x ?? 0);
    const opened = read(moved({ [LOWER_LIP_INNER]: { y: -0.5 * width } }));
    expect(opened.openness).toBeCloseTo(0.5 + read(canonical).openness, 1);
    expect(opened.cornerRaise).toBeCloseTo(read(canonical).cornerRaise);
  });

  it('raises its corners in a smile: 0.5 cm up and 0.5 cm apart on each side of eyes 6.3 cm apart', () => {
    const smile = moved({ [MOUTH_CORNER_LEFT]: { x: 0.5, y: 0.5 }, [MOUTH_CORNER_RIGHT]: { x: -0.5, y: 0.5 } });
    expect(read(smile).cornerRaise - read(canonical).cornerRaise).toBeCloseTo(1.5 / 6.3, 2);
  });

  it('reads the same on a turned head', () => {
    const turned = read(canonical, { yaw: 30, pitch: -15, roll: 10 });
    expect(turned.cornerRaise).toBeCloseTo(read(canonical).cornerRaise, 2);
    expect(turned.openness).toBeCloseTo(read(canonical).openness, 2);
  });
});
