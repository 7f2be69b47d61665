import type { Detection } from '../detector/detection.ts';
import type { Detector } from '../detector/detector.ts';
import { findFaces } from '../detector/find-faces.ts';
import { overlap } from '../detector/nms.ts';
import { mostSalient, salience } from '../detector/salience.ts';
import type { Picture, PixelRect } from '../frame.ts';
import type { RotatedRect } from '../geometry/rect.ts';
import { createSchedule } from '../schedule.ts';
import { type FaceLandmarks, type FaceMesh, regionOfDetection, regionOfMesh } from './landmarks.ts';
import { boxOfMesh } from './mesh-box.ts';

export interface TrackedFace {
  /** Null when no face is seen. */
  face: FaceLandmarks | null;
  /** Faces that the detector saw when it last ran, at least 1 while a face is tracked. */
  faceCount: number;
  /** True on the first frame of a track: what was remembered of the face before it may be another's. */
  fresh: boolean;
}

export interface FaceTracker {
  track(picture: Picture, time: number): Promise<TrackedFace>;
  reset(): void;
}

export interface FaceTrackerParts {
  detect: Detector;
  landmarks: (picture: Picture, region: RotatedRect) => Promise<FaceLandmarks>;
  /** How often to count the faces and to check the track, times per second. */
  checksPerSecond: number;
  /** How often to look for small faces while there is none, times per second. */
  smallSearchesPerSecond: number;
}

/** The landmark model must be this sure of a new face (drawings and folds of cloth reach 0.86), and less so of one that it has followed. */
const MIN_NEW_FACE_SCORE = 0.9;
const MIN_FACE_SCORE = 0.5;
/** A detection belongs to the track when it overlaps the mesh's box by this much. */
const SAME_FACE = 0.2;
/** Another face takes over when it is this many times as salient, or when the track has left every face, at two checks in a row. */
const TAKEOVER_SALIENCE = 2;
const TAKEOVER_CHECKS = 2;

/**
 * Follows one face from frame to frame: the landmarks of one frame give the region of the next. The detector runs when there is no track, and
 * now and then to count faces and to notice that the track has drifted or that the main person has entered.
 */
export function createFaceTracker(parts: FaceTrackerParts): FaceTracker {
  const checks = createSchedule(parts.checksPerSecond);
  const smallSearches = createSchedule(parts.smallSearchesPerSecond);
  let mesh: FaceMesh | null = null;
  let faceCount = 0;
  let doubts = 0;

  function lose(): void {
    mesh = null;
    doubts = 0;
  }

  /** Drops the track when the faces that the detector sees speak against it twice. */
  function check(tracked: FaceMesh, faces: readonly Detection[], picture: Picture): void {
    const own = detectionOf(boxOfMesh(tracked));
    const main = mostSalient(faces, picture.content);
    const seen = faces.find((face) => overlap(face, own) >= SAME_FACE);
    const doubtful =
      main !== undefined &&
      main !== seen &&
      (!seen || salience(main, picture.content) > TAKEOVER_SALIENCE * salience(seen, picture.content));
    doubts = doubtful ? doubts + 1 : 0;
    if (doubts >= TAKEOVER_CHECKS) lose();
  }

  async function search(picture: Picture, time: number): Promise<Detection[]> {
    const faces = await findFaces(parts.detect, picture, { small: !mesh && smallSearches.due(time) });
    faceCount = faces.length;
    return faces;
  }

  async function look(picture: Picture, region: RotatedRect, minScore: number): Promise<FaceLandmarks | null> {
    const face = await parts.landmarks(picture, region);
    return face.score >= minScore ? face : null;
  }

  return {
    async track(picture, time) {
      let faces: Detection[] | undefined;
      if (checks.due(time) && mesh) {
        faces = await search(picture, time);
        check(mesh, faces, picture);
      }
      let face = mesh && (await look(picture, regionOfMesh(mesh), MIN_FACE_SCORE));
      const fresh = !face;
      if (!face) {
        lose();
        faces ??= await search(picture, time);
        const main = mostSalient(faces, picture.content);
        face = main ? await look(picture, regionOfDetection(main), MIN_NEW_FACE_SCORE) : null;
      }
      mesh = face?.mesh ?? null;
      return { face, faceCount: Math.max(faceCount, face ? 1 : 0), fresh };
    },
    reset() {
      lose();
      faceCount = 0;
      checks.reset();
      smallSearches.reset();
    },
  };
}

const detectionOf = ({ x, y, width, height }: PixelRect): Detection => ({
  score: 1,
  left: x,
  top: y,
  right: x + width,
  bottom: y + height,
  keypoints: [],
});
