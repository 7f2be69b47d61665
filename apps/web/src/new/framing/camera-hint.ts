import { type LiveTip, liveTip, type SeenNow } from '@impact/insight/framing/live-tip';
import type { PictureHint } from './picture-hint.ts';

/** What is said of the camera's picture: of its light alone, or also of where the face is in it. */
export type CameraHint = PictureHint | LiveTip | 'framed';

/** @param seen null where no face is looked for (yet): then only the light can be told */
export function cameraHint(light: PictureHint, seen: SeenNow | null): CameraHint {
  if (light === 'covered' || seen === null) return light;
  // In the dark a face is not found: that, and not that nobody is there, is to be said.
  if (seen.face === null && light === 'dark') return light;
  return liveTip(seen) ?? 'framed';
}

const HOLD_MS = 1000;
/** People look down to their keys and up to think. */
const HEIGHT_HOLD_MS = 3000;

/** How long a hint must hold before it is shown. */
export const holdOf = (hint: CameraHint): number =>
  hint === 'raise_camera' || hint === 'lower_camera' ? HEIGHT_HOLD_MS : HOLD_MS;

/** Whether there is nothing to change. */
export const isFine = (hint: CameraHint | null): boolean => hint === 'framed' || hint === 'even';

/** Where to move, as the mirrored picture shows it. */
export function sideOf(hint: CameraHint | null): 'left' | 'right' | null {
  if (hint === 'move_left' || hint === 'cut_off_move_left') return 'left';
  return hint === 'move_right' || hint === 'cut_off_move_right' ? 'right' : null;
}
