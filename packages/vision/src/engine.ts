import type { Engine } from '@impact/report/report';
import type { ReadAsset } from './assets/asset.ts';
import { createBodyReader } from './body/body-reader.ts';
import { createBodyTracker } from './body/body-tracker.ts';
import { BODY_OUTPUTS, createBodyLandmarker } from './body/landmarks.ts';
import { createDetector, FACE_DETECTOR, POSE_DETECTOR } from './detector/detector.ts';
import { readCanonicalFace } from './face/canonical-face.ts';
import { createExpressionReader } from './face/expression.ts';
import { createFaceReader } from './face/face-reader.ts';
import { createFaceTracker } from './face/face-tracker.ts';
import { USUAL_FOCAL_LENGTH } from './face/focal-length.ts';
import { createIrisLandmarker, EYES_AT_ONCE } from './face/iris.ts';
import { createFaceLandmarker } from './face/landmarks.ts';
import { boxOfMesh } from './face/mesh-box.ts';
import { type Frame, type Picture, type PixelRect, toPicture } from './frame.ts';
import {
  loadModelFiles,
  type ModelBytes,
  type ModelName,
  modelNames,
  type VisionParts,
  visionEngines,
} from './models.ts';
import type { FrameObservation, PoseObservation } from './observation.ts';
import type { LiteRtHost } from './runtime/litert.ts';
import { buildWithModels, type LoadModel } from './runtime/model-set.ts';
import { createSchedule } from './schedule.ts';
import { toTflite } from './tflite/convert.ts';
import { readGraphModel } from './tflite/graph-model.ts';
import { keepOutputs } from './tflite/prune.ts';

/** What the engine needs from the place it runs in, Node or a browser. */
export interface VisionHost {
  readAsset: ReadAsset;
  liteRt: LiteRtHost;
}

export interface VisionOptions {
  /** Runs of the pose model per second; 0 for none. Default 5. */
  posePerSecond?: number;
  /** Runs of the expression model per second; 0 for none, and then its weights are not even loaded. Default 2. */
  expressionPerSecond?: number;
  /** How often faces are counted and the track is checked, per second. Default 1. */
  faceChecksPerSecond?: number;
  /**
   * Focal length as a share of the picture's longer side. Default 0.8; a wrong value
   * changes head pose by a few degrees when the face is far from the picture's middle, and nothing else.
   */
  focalLength?: number;
}

export interface VisionEngine {
  /**
   * Observes one frame. Frames must come in order of time, one at a time; the pixels are not kept.
   *
   * @throws ImpactError USAGE when the frame's sizes do not fit its bytes
   */
  observe(frame: Frame): Promise<FrameObservation>;
  /** Forgets what was tracked: call it at a scene cut and before the first frame of another stretch of time. */
  reset(): void;
  /** Frees the models; the engine cannot be used afterwards. */
  dispose(): void;
  /** The models that run, by id, sha256 and licence. */
  models: readonly NonNullable<Engine['model']>[];
}

const DEFAULTS: Required<VisionOptions> = {
  posePerSecond: 5,
  expressionPerSecond: 2,
  faceChecksPerSecond: 1,
  focalLength: USUAL_FOCAL_LENGTH,
};
const BODY_DETECTIONS_PER_SECOND = 1;
/** While there is no face, a closer look for small ones costs several detector runs. */
const SMALL_FACE_SEARCHES_PER_SECOND = 2;

/**
 * Loads the models and gives an engine that turns frames into observations of one person: face, gaze, expression and pose.
 * One engine a thread. Takes 0.5–1 s and about 200 MB.
 *
 * @throws ImpactError ENGINE_MISSING, MODEL_MISMATCH or ENGINE_FAILED
 */
export async function createVisionEngine(host: VisionHost, options: VisionOptions = {}): Promise<VisionEngine> {
  const settings = { ...DEFAULTS, ...options };
  const parts = { expression: settings.expressionPerSecond > 0, pose: settings.posePerSecond > 0 };
  const files = await loadModelFiles(host.readAsset, modelNames(parts));

  const { built, dispose } = await buildWithModels(host.liteRt, (load) => assemble(files, load, parts, settings));
  return { ...built, dispose };
}

/** Builds the engine from its models, loaded one after the other. */
async function assemble(
  files: ModelBytes,
  load: LoadModel,
  parts: Required<VisionParts>,
  { posePerSecond, expressionPerSecond, faceChecksPerSecond, focalLength }: Required<VisionOptions>,
): Promise<Omit<VisionEngine, 'dispose'>> {
  const converted = (graph: ModelName, weights: ModelName, batch: number) =>
    load(toTflite(readGraphModel(files(graph), files(weights)), batch));

  const faces = createFaceTracker({
    detect: createDetector(await load(files('faceDetector')), FACE_DETECTOR),
    landmarks: createFaceLandmarker(await load(files('faceLandmarks'))),
    checksPerSecond: faceChecksPerSecond,
    smallSearchesPerSecond: SMALL_FACE_SEARCHES_PER_SECOND,
  });
  const faceReader = createFaceReader({
    canonical: readCanonicalFace(files('canonicalFace')),
    eyes: createIrisLandmarker(await converted('irisGraph', 'irisWeights', EYES_AT_ONCE)),
    expression: parts.expression
      ? createExpressionReader(await converted('expressionGraph', 'expressionWeights', 1))
      : null,
    focalLength,
  });
  const bodies = parts.pose
    ? createBodyTracker({
        detect: createDetector(await load(files('poseDetector')), POSE_DETECTOR),
        landmarks: createBodyLandmarker(await load(keepOutputs(files('poseLandmarks'), BODY_OUTPUTS))),
        detectionsPerSecond: BODY_DETECTIONS_PER_SECOND,
      })
    : null;
  const bodyReader = createBodyReader();
  const poseRuns = createSchedule(posePerSecond);
  const expressionRuns = createSchedule(expressionPerSecond);

  async function observePose(
    picture: Picture,
    time: number,
    face: PixelRect | null,
  ): Promise<PoseObservation | null | undefined> {
    if (!bodies || !poseRuns.due(time)) return undefined;
    const body = await bodies.track(picture, time, face);
    if (body) return bodyReader.read(body, picture.content, time);
    bodyReader.reset();
    return null;
  }

  return {
    models: visionEngines(parts).flatMap(({ model }) => model ?? []),
    async observe(frame) {
      const picture = toPicture(frame);
      const { time } = frame;
      const { face, faceCount, fresh } = await faces.track(picture, time);
      if (fresh) faceReader.reset();
      const observed = face && (await faceReader.read(picture, face, time, expressionRuns.due(time)));
      const pose = await observePose(picture, time, face && boxOfMesh(face.mesh));
      return { time, faceCount, face: observed, ...(pose !== undefined && { pose }) };
    },
    reset() {
      faces.reset();
      faceReader.reset();
      bodies?.reset();
      bodyReader.reset();
      poseRuns.reset();
      expressionRuns.reset();
    },
  };
}
