import type { Point } from '../observation.ts';
import type { EyeLandmarks, Eyes } from './iris.ts';

const OUTER_CORNER = 0;
const INNER_CORNER = 8;
/** Points of the lower and the upper lid that face each other, a third of the way in from each corner. */
const LID_PAIRS = [
  [3, 11],
  [5, 13],
] as const;

const between = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** The corners of an eye, outer first. */
export const eyeCorners = ({ lids }: EyeLandmarks): [Point, Point] => [
  lids[OUTER_CORNER] as Point,
  lids[INNER_CORNER] as Point,
];

/**
 * Eye-aspect ratio of one eye: mean gap of the lids / distance of the corners (Soukupová & Čech, "Real-time eye blink detection
 * using facial landmarks", 2016). On the lids of the iris model it falls to about 0.05 in a blink; on those of the face mesh only to 0.17.
 */
export function eyeAspectRatio(eye: EyeLandmarks): number {
  const [outer, inner] = eyeCorners(eye);
  const gap = LID_PAIRS.reduce(
    (sum, [lower, upper]) => sum + between(eye.lids[lower] as Point, eye.lids[upper] as Point),
    0,
  );
  return gap / LID_PAIRS.length / between(outer, inner);
}

/** Mean eye-aspect ratio of both eyes. */
export const eyeOpenness = ({ right, left }: Eyes): number => (eyeAspectRatio(right) + eyeAspectRatio(left)) / 2;

/** Eyes open less than this share of the person's usual opening hide the iris. */
const CLOSED_SHARE = 0.55;
/** And whatever the person's usual opening, less than this is closed. */
const ALWAYS_CLOSED = 0.12;
/** About ten seconds of frames, the usual opening being their 90th percentile: blinks and looks down leave it alone. */
const MEMORY = 100;
const USUAL = 0.9;

/** Tells whether the eyes are too closed for their gaze to be read, against the person's own opening in the last seconds. */
export function createClosedEyeTest(): (openness: number) => boolean {
  const recent: number[] = [];
  return (openness) => {
    recent.push(openness);
    if (recent.length > MEMORY) recent.shift();
    const sorted = recent.toSorted((a, b) => a - b);
    const usual = sorted[Math.floor(USUAL * (sorted.length - 1))] as number;
    return openness < Math.max(ALWAYS_CLOSED, CLOSED_SHARE * usual);
  };
}
