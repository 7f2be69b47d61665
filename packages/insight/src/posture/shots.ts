import type { BodyTimeline, Shoulders } from './body.ts';

/** Nobody's shoulders move by more than this share of their width within a fifth of a second; the camera does. */
const JUMP = 0.12;
const PACE = 0.2;
/** In a move of the camera head and shoulders go the same way by the same amount, within this share. */
const ALIKE = 0.35;
/** A change of shoulder width by more than this factor at once is a cut or a zoom. */
const ZOOM = 1.3;

/**
 * The shots of the recording, each the indices of its moments with shoulders: a new one starts where the camera moved or
 * the picture was cut, so that no baseline of a person is taken across such a break. A camera move shows as shoulders and
 * nose jumping together between two looks of the pose model.
 */
export function shotsOf(body: BodyTimeline): number[][] {
  const shots: number[][] = [];
  let last: { shoulders: Shoulders; time: number } | null = null;
  for (const [index, { shoulders, time }] of body.moments.entries()) {
    if (!shoulders) continue;
    const shot = shots.at(-1);
    if (shot && last && !jumps(last.shoulders, shoulders, time - last.time)) shot.push(index);
    else shots.push([index]);
    last = { shoulders, time };
  }
  return shots;
}

function jumps(a: Shoulders, b: Shoulders, seconds: number): boolean {
  const width = Math.max(a.width, b.width);
  if (width > ZOOM * Math.min(a.width, b.width)) return true;
  const across = Math.abs(b.x - a.x);
  const down = b.y - a.y;
  const limit = JUMP * width * Math.max(1, seconds / PACE);
  if (Math.hypot(across, down) <= limit) return false;
  return Math.abs(b.noseY - a.noseY - down) <= ALIKE * Math.hypot(across, down);
}
