import type { PixelRect } from '../frame.ts';
import { type Detection, detectionHeight, detectionWidth } from './detection.ts';

/** How much a face at the picture's edge counts against the same face in the middle. */
const EDGE_SHARE = 0.4;

/** How likely a face is to be the person whom the recording is about: large and near the middle (area in px, less towards the edges). */
export function salience(face: Detection, content: PixelRect): number {
  const away = Math.abs((face.left + face.right) / 2 - (content.x + content.width / 2)) / (content.width / 2);
  const centrality = 1 - (1 - EDGE_SHARE) * Math.min(1, away);
  return detectionWidth(face) * detectionHeight(face) * centrality;
}

/** The most salient face, or undefined when there is none. */
export function mostSalient(faces: readonly Detection[], content: PixelRect): Detection | undefined {
  return faces.reduce<Detection | undefined>(
    (best, face) => (!best || salience(face, content) > salience(best, content) ? face : best),
    undefined,
  );
}
