/**
 * Points of MediaPipe's face mesh by name (its published map of 468 vertices). Right and left are the person's own, so the
 * right eye lies on the left of the picture.
 */
export const EYE_OUTER_RIGHT = 33;
export const EYE_INNER_RIGHT = 133;
export const EYE_INNER_LEFT = 362;
export const EYE_OUTER_LEFT = 263;

export const MOUTH_CORNER_RIGHT = 61;
export const MOUTH_CORNER_LEFT = 291;
export const UPPER_LIP_INNER = 13;
export const LOWER_LIP_INNER = 14;

/** Corners of the eyes, bridge of the nose, temples and cheekbones by the ears: what neither jaw nor smile moves. */
export const RIGID_POINTS: readonly number[] = [
  EYE_OUTER_RIGHT,
  EYE_INNER_RIGHT,
  EYE_INNER_LEFT,
  EYE_OUTER_LEFT,
  6,
  168,
  197,
  195,
  5,
  122,
  351,
  193,
  417,
  127,
  356,
  234,
  454,
  93,
  323,
];
