import { createDetector, FACE_DETECTOR } from './detector/detector.ts';
import type { VisionHost } from './engine.ts';
import { createBrightnessMeter } from './face/brightness.ts';
import { readCanonicalFace } from './face/canonical-face.ts';
import { createFaceTracker } from './face/face-tracker.ts';
import { USUAL_FOCAL_LENGTH } from './face/focal-length.ts';
import { fitHead } from './face/head-frame.ts';
import { createFaceLandmarker, rectOfMesh } from './face/landmarks.ts';
import { boxOfMesh } from './face/mesh-box.ts';
import { surroundingLuma } from './face/surroundings.ts';
import { type Frame, toPicture } from './frame.ts';
import { toHeadPose } from './geometry/rotation.ts';
import { shareOf } from './geometry/share.ts';
import { loadModelFiles } from './models.ts';
import type { FaceObservation } from './observation.ts';
import { buildWithModels } from './runtime/model-set.ts';

/** Where a face lies in the picture, as the whole engine tells it, and how camera and light meet it. */
export interface FramedFace extends Pick<FaceObservation, 'box' | 'brightness'> {
  /** How far the face points above (> 0) or below the lens, degrees: above it, the lens sees it from below. */
  aboveLens: number;
  /** Mean luma around the person, 0–255; null where they fill the picture. */
  surroundings: number | null;
}

export interface FramingObservation {
  /** Faces that the detector saw when it last ran. */
  faceCount: number;
  face: FramedFace | null;
}

export interface FramingEngine {
  /**
   * Looks at one frame. Frames must come in order of time, one at a time; the pixels are not kept.
   *
   * @throws ImpactError USAGE when the frame's sizes do not fit its bytes
   */
  look(frame: Frame): Promise<FramingObservation>;
  /** Frees the models; the engine cannot be used afterwards. */
  dispose(): void;
}

/** A few looks a second are asked for: each second of them counts the faces, and looks for small ones. */
const CHECKS_PER_SECOND = 2;
const SMALL_FACE_SEARCHES_PER_SECOND = 1;

/**
 * The part of the vision engine that tells how a camera frames somebody: face detector and face mesh, so that the box is the one that a report
 * judges; neither iris, expression nor posture are loaded. One engine a thread.
 *
 * @throws ImpactError ENGINE_MISSING, MODEL_MISMATCH or ENGINE_FAILED
 */
export async function createFramingEngine(host: VisionHost): Promise<FramingEngine> {
  const files = await loadModelFiles(host.readAsset, ['faceDetector', 'faceLandmarks', 'canonicalFace']);
  const canonical = readCanonicalFace(files('canonicalFace'));
  const brightness = createBrightnessMeter();
  const { built: faces, dispose } = await buildWithModels(host.liteRt, async (load) =>
    createFaceTracker({
      detect: createDetector(await load(files('faceDetector')), FACE_DETECTOR),
      landmarks: createFaceLandmarker(await load(files('faceLandmarks'))),
      checksPerSecond: CHECKS_PER_SECOND,
      smallSearchesPerSecond: SMALL_FACE_SEARCHES_PER_SECOND,
    }),
  );

  return {
    async look(frame) {
      const picture = toPicture(frame);
      const { content } = picture;
      const { face, faceCount } = await faces.track(picture, frame.time);
      if (!face) return { faceCount, face: null };
      const focalLength = USUAL_FOCAL_LENGTH * Math.max(content.width, content.height);
      const box = shareOf(boxOfMesh(face.mesh), content);
      return {
        faceCount,
        face: {
          box,
          brightness: brightness(picture, rectOfMesh(face.mesh)),
          // Against the line to the lens and not against its axis: a camera that is turned up to a face still sees it from below.
          aboveLens: toHeadPose(fitHead(face.mesh, canonical, focalLength).rotation).pitch,
          surroundings: surroundingLuma(picture, box),
        },
      };
    },
    dispose,
  };
}
