import type { FaceObservation } from '@impact/vision/observation';

/** What of a face the framing is judged by. */
export type FaceInPicture = Pick<FaceObservation, 'box' | 'brightness'>;

/** The framing metrics that are the median of a value of each frame. */
export const FRAMING_MEASURES: readonly { id: string; of: (face: FaceInPicture) => number }[] = [
  { id: 'framing.face_height', of: ({ box }) => box.height },
  { id: 'framing.face_offset', of: ({ box }) => Math.abs(box.x + box.width / 2 - 0.5) },
  // The box is that of the face mesh, which ends at the hairline.
  { id: 'framing.headroom', of: ({ box }) => box.y },
  { id: 'framing.brightness', of: ({ brightness }) => brightness },
];

/** What to change in a picture. */
export type FramingTip =
  | 'move_closer'
  | 'move_back'
  | 'centre_yourself'
  | 'tilt_camera_up'
  | 'tilt_camera_down'
  | 'light_from_front'
  | 'less_light'
  | 'sit_alone';

const TIPS: Readonly<Record<string, Readonly<Record<string, FramingTip>>>> = {
  'framing.face_height': { far: 'move_closer', close: 'move_back' },
  'framing.face_offset': { off_centre: 'centre_yourself' },
  'framing.headroom': { tight: 'tilt_camera_up', wide: 'tilt_camera_down' },
  'framing.brightness': { dark: 'light_from_front', bright: 'less_light' },
  'framing.several_people': { several: 'sit_alone' },
};

/** What to change when a framing metric falls into this band; null where nothing is. */
export const framingTip = (id: string, band: string | null): FramingTip | null =>
  (band === null ? undefined : TIPS[id]?.[band]) ?? null;
