import { toDegrees } from '../geometry/rotation.ts';
import type { Point } from '../observation.ts';
import { eyeCorners } from './eyes.ts';
import type { HeadFrame } from './head-frame.ts';
import type { EyeLandmarks, Eyes } from './iris.ts';

/**
 * A ball with the iris on it, turning behind the corners of the eye. All lengths in cm of the canonical face.
 *
 * Sideways: `radius` is that of an eyeball (24 mm across), `depth` how far its middle lies behind the middle of the two corners. Up and down
 * the lids follow the eye and hide the iris, so that its visible middle moves less: hence the smaller values. With the eyes straight the
 * iris sits `rise` above the line of the corners. Depths, the vertical radius and the rise were settled on the sample's ground truth
 * together with eleven recordings of people who face the lens while their head moves; each is a compromise of the two.
 */
const EYEBALL = {
  sideways: { radius: 1.2, depth: 0.95 },
  upright: { radius: 0.75, depth: 0.4, rise: 0.14 },
};

/** A visible iris is 11.7 ± 0.5 mm across; narrower when seen from the side. Far outside this range (cm of the canonical face) something else was found. */
const IRIS_DIAMETER = { min: 0.5, max: 1.7 };
/** Both eyes look the same way; when they seem to differ by more (sine of the angle), at least one was misread. */
const MAX_DISAGREEMENT = 0.6;
/** Sine of the largest angle that is read; an eye turned further hides its iris. */
const MAX_SINE = 0.95;

/**
 * Where the eyes look relative to the lens, degrees: x > 0 to the person's own left (image right), y > 0 up; 0, 0 is eye contact,
 * whatever the head does and wherever in the picture the face is. Null when the irises cannot be trusted.
 *
 * Sideways about ± 2–4°; upwards about ± 4° and flattened to about 0.6 of the true movement, with an offset of up to 8° that differs from
 * person to person: judge it against the person's own cluster.
 */
export function gazeDirection(head: HeadFrame, { right, left }: Eyes): { x: number; y: number } | null {
  const views = [right, left].map((eye) => lookAlong(head, eye));
  const [a, b] = views as [EyeView, EyeView];
  if (!plausible(a) || !plausible(b)) return null;
  if (Math.abs(a.sideways - b.sideways) > MAX_DISAGREEMENT) return null;
  // The eye that is seen from the front is read more exactly than the one seen from the side.
  const share = a.width / (a.width + b.width);
  const sideways = share * a.sideways + (1 - share) * b.sideways;
  const up = share * a.up + (1 - share) * b.up;
  const length = Math.hypot(sideways, up);
  if (!(length < MAX_SINE)) return null;
  return { x: toDegrees(Math.atan2(sideways, Math.sqrt(1 - length * length))), y: toDegrees(Math.asin(up)) };
}

/** One eye's direction as the x and y parts of a unit vector towards what it looks at, seen along the line to the lens. */
interface EyeView {
  sideways: number;
  up: number;
  /** Diameter of the iris, cm. */
  iris: number;
  /** Distance of the corners as seen, px. */
  width: number;
}

function lookAlong(head: HeadFrame, eye: EyeLandmarks): EyeView {
  const [outer, inner] = eyeCorners(eye);
  const middle = { x: (outer.x + inner.x) / 2, y: (outer.y + inner.y) / 2 };
  // The head's forward direction: the middle of the ball lies that far behind the corners.
  const [forwardX, forwardY] = [head.rotation[2], head.rotation[5]];
  const right = (eye.iris.x - middle.x) / head.scale;
  const up = (middle.y - eye.iris.y) / head.scale;
  return {
    sideways: (right + EYEBALL.sideways.depth * forwardX) / EYEBALL.sideways.radius,
    up: (up + EYEBALL.upright.depth * forwardY - EYEBALL.upright.rise) / EYEBALL.upright.radius,
    iris: diameter(eye.irisRim) / head.scale,
    width: Math.hypot(outer.x - inner.x, outer.y - inner.y),
  };
}

const plausible = ({ iris }: EyeView): boolean => iris > IRIS_DIAMETER.min && iris < IRIS_DIAMETER.max;

/** Of the rim's four points two lie opposite each other level with the eye; the lids do not hide those. */
function diameter(rim: readonly Point[]): number {
  const [a, , b] = rim as [Point, Point, Point, Point];
  return Math.hypot(a.x - b.x, a.y - b.y);
}
