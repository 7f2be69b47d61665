import { bandOf } from '../metrics/catalogue.ts';
import { isBacklit } from './back-light.ts';
import { type FaceInPicture, FRAMING_MEASURES, type FramingTip, framingTip } from './measures.ts';

/** What a camera shows at this moment. */
export interface SeenNow {
  faceCount: number;
  face: (FaceInPicture & { aboveLens: number; surroundings: number | null }) | null;
}

/**
 * What to change before a recording begins: the tips of a report, with the side to move to (the person's own), and what only somebody who still
 * sits before the camera can use.
 */
export type LiveTip =
  | Exclude<FramingTip, 'centre_yourself'>
  | 'nobody'
  | 'cut_off_move_left'
  | 'cut_off_move_right'
  | 'move_left'
  | 'move_right'
  | 'light_behind'
  | 'raise_camera'
  | 'lower_camera';

/** A mesh that reaches this far over the edge of the picture is cut off; less is a guess of the mesh. */
const OVER_THE_EDGE = 0.01;
/**
 * The face points this far (degrees) above the lens, or below it, where somebody who looks at their screen is seen from below or from above. Down
 * to the screen is further than up: the lens usually stands over it. Limits chosen here.
 */
const SEEN_FROM_BELOW = 15;
const SEEN_FROM_ABOVE = -25;

/** The one thing that helps most to change in the picture, by the limits that a report judges it by; null when it is fine. */
export function liveTip({ faceCount, face }: SeenNow): LiveTip | null {
  if (!face) return 'nobody';
  if (faceCount > 1) return 'sit_alone';
  const { box, brightness, surroundings, aboveLens } = face;
  const toLeft = box.x + box.width / 2 < 0.5;
  const cutOff = box.x < -OVER_THE_EDGE || box.x + box.width > 1 + OVER_THE_EDGE;
  for (const { id, of } of FRAMING_MEASURES) {
    const tip = framingTip(id, bandOf(id, of(face)));
    if (tip === 'move_closer' || tip === 'move_back') return tip;
    if (cutOff) return toLeft ? 'cut_off_move_left' : 'cut_off_move_right';
    // A dark face before a bright window needs another light than one in a dark room.
    if (id === 'framing.brightness' && surroundings !== null && isBacklit(brightness, surroundings))
      return 'light_behind';
    if (tip === 'centre_yourself') return toLeft ? 'move_left' : 'move_right';
    if (tip !== null) return tip;
  }
  if (aboveLens > SEEN_FROM_BELOW) return 'raise_camera';
  return aboveLens < SEEN_FROM_ABOVE ? 'lower_camera' : null;
}
