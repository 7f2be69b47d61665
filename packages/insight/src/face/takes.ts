import type { FaceObservation, FrameObservation } from '@impact/vision/observation';
import { median } from '../series/percentile.ts';

/** A face that moves by more than this many of its own widths from one frame to the next is another face or another shot. */
const JUMP_WIDTHS = 0.75;
/** So is one whose height changes by more than this factor. */
const JUMP_SCALE = 1.4;
/** After this many seconds without a face, continuity is judged anew. */
const FORGET_AFTER = 1;
/** Takes of the same person have a face height within this factor, and a place within this many face widths, of the longest take. */
const SAME_SCALE = 1.6;
const SAME_PLACE_WIDTHS = 2;

interface Seen {
  frame: number;
  time: number;
  /** Centre and size in picture heights. */
  x: number;
  y: number;
  width: number;
  height: number;
}

const seenFace = (face: FaceObservation, frame: number, time: number, aspect: number): Seen => ({
  frame,
  time,
  x: (face.box.x + face.box.width / 2) * aspect,
  y: face.box.y + face.box.height / 2,
  width: face.box.width * aspect,
  height: face.box.height,
});

const scaleBetween = (a: number, b: number): number => Math.max(a, b) / Math.max(1e-6, Math.min(a, b));

const continues = (a: Seen, b: Seen): boolean =>
  b.time - a.time <= FORGET_AFTER &&
  scaleBetween(a.height, b.height) <= JUMP_SCALE &&
  Math.hypot(b.x - a.x, b.y - a.y) <= JUMP_WIDTHS * Math.max(a.width, b.width);

/**
 * Which frames show the face of the person the recording is about. Faces are followed into takes, cut where the place or
 * the size jumps; the longest take is that person, and with it every take of a like size and place. Other faces (a
 * passer-by, another shot, a portrait on the wall that was caught for a moment) must not mix into the person's baselines.
 */
export function mainFaces(frames: readonly FrameObservation[], aspect: number): boolean[] {
  const takes: Seen[][] = [];
  for (const [index, { face, time }] of frames.entries()) {
    if (!face) continue;
    const seen = seenFace(face, index, time, aspect);
    const take = takes.at(-1);
    const last = take?.at(-1);
    if (take && last && continues(last, seen)) take.push(seen);
    else takes.push([seen]);
  }
  const mine = frames.map(() => false);
  const longest = takes.reduce<Seen[]>((best, take) => (take.length > best.length ? take : best), []);
  const person = typicalOf(longest);
  for (const take of takes) {
    const other = typicalOf(take);
    const same =
      scaleBetween(other.height, person.height) <= SAME_SCALE &&
      Math.hypot(other.x - person.x, other.y - person.y) <= SAME_PLACE_WIDTHS * person.width;
    if (same) for (const { frame } of take) mine[frame] = true;
  }
  return mine;
}

const typicalOf = (take: readonly Seen[]): { x: number; y: number; width: number; height: number } => {
  const typical = (of: (seen: Seen) => number): number => median(take.map(of)) ?? 0;
  return {
    x: typical((seen) => seen.x),
    y: typical((seen) => seen.y),
    width: typical((seen) => seen.width),
    height: typical((seen) => seen.height),
  };
};
