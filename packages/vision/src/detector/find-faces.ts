import type { Picture } from '../frame.ts';
import { squareAround } from '../geometry/rect.ts';
import type { Detection } from './detection.ts';
import type { Detector } from './detector.ts';
import { suppressOverlaps } from './nms.ts';
import { upperTiles } from './tiles.ts';

/** A small face must be surer than a large one: enlarged background has more that looks like a face. */
const MIN_TILE_SCORE = 0.6;
const MIN_OVERLAP = 0.3;

/** The faces of the picture, in pixels of the frame; with `small`, also looks closer when there is none at first sight. */
export async function findFaces(
  detect: Detector,
  picture: Picture,
  { small }: { small: boolean },
): Promise<Detection[]> {
  const faces = await detect(picture, squareAround(picture.content));
  if (faces.length > 0 || !small) return faces;
  const found: Detection[] = [];
  for (const tile of upperTiles(picture.content)) {
    found.push(...(await detect(picture, tile)).filter(({ score }) => score >= MIN_TILE_SCORE));
  }
  return suppressOverlaps(found, MIN_OVERLAP);
}
