import { ImpactError } from '@impact/report/error';
import type { FrameObservation, PoseObservation, VisionObservations } from '@impact/vision/observation';

/**
 * Where face, eyes and shoulders are, thinned out for drawing over the recording: one row of numbers for each fifth of a second. Positions
 * are shares of the picture, angles degrees, as in `FrameObservation`.
 */
export interface LandmarkRow {
  face: [x: number, y: number, width: number, height: number] | null;
  /** The person's own right eye, then the left one. */
  eyes: [rightX: number, rightY: number, leftX: number, leftY: number] | null;
  gaze: [x: number, y: number] | null;
  head: [yaw: number, pitch: number, roll: number] | null;
  shoulders: [leftX: number, leftY: number, rightX: number, rightY: number] | null;
}

/** Rows a second. */
export const LANDMARKS_PER_SECOND = 5;

/** Steps that one unit is cut into: a hundredth of a percent of the picture, a tenth of a degree. */
const SHARE = 10_000;
const DEGREE = 10;
/** What a row holds, in this order, each with its length and its steps. */
const PARTS = [
  ['face', 4, SHARE],
  ['eyes', 4, SHARE],
  ['gaze', 2, DEGREE],
  ['head', 3, DEGREE],
  ['shoulders', 4, SHARE],
] as const satisfies readonly (readonly [keyof LandmarkRow, number, number])[];
const WIDTH = PARTS.reduce((sum, [, length]) => sum + length, 0);
/** Stands for what was not seen. */
const NOTHING = -32768;
const LARGEST = 32767;

/** Bytes of one row: rows are found by their number alone. */
export const LANDMARK_BYTES = WIDTH * 2;

/** Below this visibility a shoulder is the model's guess of where it would be, out of the picture or behind something. */
const SEEN = 0.5;

/** The rows of a whole recording, as bytes (16-bit numbers, little-endian). */
export function landmarkTrack({ frames }: VisionObservations, duration: number): Uint8Array {
  const rows = Math.max(1, Math.ceil(duration * LANDMARKS_PER_SECOND));
  const bytes = new Uint8Array(rows * LANDMARK_BYTES);
  const view = new DataView(bytes.buffer);
  const faces = nearest(frames);
  const poses = nearest(frames.filter(({ pose }) => pose !== undefined));
  for (let row = 0; row < rows; row++) {
    const time = row / LANDMARKS_PER_SECOND;
    write(view, row, rowOf(faces(time)?.face, poses(time)?.pose));
  }
  return bytes;
}

/** The rows in bytes that `landmarkTrack` made, or in a stretch of them. Throws STORAGE_FAILED for a stretch that ends inside a row. */
export function readLandmarks(bytes: Uint8Array): LandmarkRow[] {
  if (bytes.byteLength % LANDMARK_BYTES !== 0) {
    throw new ImpactError('STORAGE_FAILED', 'The stored landmarks are damaged: analyse the interview again.');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.byteLength / LANDMARK_BYTES }, (_, row) => {
    let at = row * WIDTH;
    const parts = PARTS.map(([name, length, steps]) => {
      const numbers = Array.from({ length }, () => view.getInt16(2 * at++, true));
      return [name, numbers.includes(NOTHING) ? null : numbers.map((number) => number / steps)];
    });
    return Object.fromEntries(parts) as LandmarkRow;
  });
}

function rowOf(face: FrameObservation['face'] | undefined, pose: PoseObservation | null | undefined): LandmarkRow {
  const { box, eyes, gaze, headPose: head } = face ?? {};
  const shoulders = pose && Math.min(pose.leftShoulder.visibility, pose.rightShoulder.visibility) >= SEEN ? pose : null;
  return {
    face: box ? [box.x, box.y, box.width, box.height] : null,
    eyes: eyes ? [eyes.right.x, eyes.right.y, eyes.left.x, eyes.left.y] : null,
    gaze: gaze ? [gaze.x, gaze.y] : null,
    head: head ? [head.yaw, head.pitch, head.roll] : null,
    shoulders: shoulders && [
      shoulders.leftShoulder.x,
      shoulders.leftShoulder.y,
      shoulders.rightShoulder.x,
      shoulders.rightShoulder.y,
    ],
  };
}

function write(view: DataView, row: number, values: LandmarkRow): void {
  let at = row * WIDTH;
  for (const [name, length, steps] of PARTS) {
    for (let i = 0; i < length; i++) {
      const value = values[name]?.[i];
      const number = value === undefined ? NOTHING : Math.max(-LARGEST, Math.min(LARGEST, Math.round(value * steps)));
      view.setInt16(2 * at++, number, true);
    }
  }
}

/** Finds the frame nearest to a time, unless it is further away than a row: for times that only grow. */
function nearest(frames: readonly FrameObservation[]): (time: number) => FrameObservation | undefined {
  let at = 0;
  const away = (index: number, time: number) => Math.abs((frames[index]?.time ?? Number.POSITIVE_INFINITY) - time);
  return (time) => {
    while (away(at + 1, time) <= away(at, time) && at + 1 < frames.length) at++;
    return away(at, time) <= 1 / LANDMARKS_PER_SECOND ? frames[at] : undefined;
  };
}
