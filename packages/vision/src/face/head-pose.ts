import type { PixelRect } from '../frame.ts';
import { compose, fromHeadPose, toDegrees, toHeadPose } from '../geometry/rotation.ts';
import type { HeadPose } from '../observation.ts';
import type { HeadFrame } from './head-frame.ts';

/**
 * Head pose relative to the camera's axis, degrees.
 *
 * What the mesh shows is the head against the line from the camera to the face. A face beside the axis that seems to look straight
 * into the camera is turned inward by the angle of that line; this angle is added. (Leaving it out makes a turning head, which also moves
 * sideways, seem to turn 1.3 times as far.)
 *
 * @param content the picture inside the frame; its middle is taken for the camera's axis
 * @param focalLength in px
 */
export function headPose(head: HeadFrame, content: PixelRect, focalLength: number): HeadPose {
  const right = head.centre.x - (content.x + content.width / 2);
  const up = head.centre.y + (content.y + content.height / 2);
  const towardsLens = fromHeadPose({
    yaw: -toDegrees(Math.atan2(right, focalLength)),
    pitch: -toDegrees(Math.atan2(up, Math.hypot(right, focalLength))),
    roll: 0,
  });
  return toHeadPose(compose(towardsLens, head.rotation));
}
