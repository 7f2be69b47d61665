/** Where head and shoulders are to be, drawn for a picture of 160 × 90: a face of a third of its height, with some room above. */
export const OUTLINE_WIDTH = 160;
export const GUIDE_HEIGHT = 90;
const SHOULDERS_WIDTH = 84;
/** How far down the picture the crown of the head is. */
const CROWN = 13;

export interface Place {
  x: number;
  y: number;
  scale: number;
}

/** Width of a picture of this aspect (width / height) in the units of the guide, whose height is always the same. */
export const guideWidth = (aspect: number): number => GUIDE_HEIGHT * aspect;

/** Lays the outline into a picture of this width: in its middle, and smaller where the picture is too narrow for it. */
export function outlinePlace(width: number): Place {
  const scale = Math.min(1, width / SHOULDERS_WIDTH);
  return { x: (width - OUTLINE_WIDTH * scale) / 2, y: CROWN * (1 - scale), scale };
}

export interface Oval {
  cx: number;
  cy: number;
  rx: number;
  ry: number;
}

/** The oval around a face (its box as shares of the picture), mirrored as people know themselves. */
export const faceOval = (face: { x: number; y: number; width: number; height: number }, width: number): Oval => ({
  cx: (1 - face.x - face.width / 2) * width,
  cy: (face.y + face.height / 2) * GUIDE_HEIGHT,
  // The mesh ends at hairline and ears.
  rx: (face.width / 2) * width * 1.1,
  ry: (face.height / 2) * GUIDE_HEIGHT * 1.15,
});
