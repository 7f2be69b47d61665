import { readFileSync } from 'node:fs';
import type { Span } from '@impact/report/span';
import type {
  FaceObservation,
  FrameObservation,
  PoseObservation,
  VisionObservations,
} from '@impact/vision/observation';

/** What the generator of the sample interview put into each frame; conventions are in the file. */
interface TruthFrame {
  t: number;
  jaw: number;
  wide: number;
  blink: number;
  smile: number;
  gaze_x: number;
  gaze_y: number;
  gaze_on_camera: boolean;
  yaw: number;
  pitch: number;
  roll: number;
  slouch: number;
  shoulder_line_deg: number;
  sway: number;
  lean: number;
  dx: number;
  dy: number;
}

export interface SampleTruth {
  duration: number;
  width: number;
  height: number;
  words: Span[];
  blinks: number[];
  looks_away: Span[];
  smiles: Span[];
  slouch: Span[];
  shoulder_tilt: Span[];
  nods: number[];
  frames: TruthFrame[];
}

const truthFile = new URL('../../../../samples/interview.truth.json', import.meta.url);

export const sampleTruth = (): SampleTruth => JSON.parse(readFileSync(truthFile, 'utf8')) as SampleTruth;

/** Even noise of −1…1, the same in every run (Numerical Recipes' linear congruential generator). */
export function evenNoise(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state / 0xffffffff) * 2 - 1;
  };
}

/**
 * Observations as a fair camera and fair models would have made them of the sample's ground truth: a constant error of
 * gaze, noise on every number, blinks that hide the gaze, smiles that narrow the eyes, pose on two frames of five,
 * expression twice a second, an open mouth that reads as surprise.
 */
export function truthObservations(truth: SampleTruth, noise = evenNoise(7)): VisionObservations {
  const frames = truth.frames.map((frame, index): FrameObservation => {
    const looksAtBody = index % 5 === 0 || index % 5 === 2;
    return {
      time: frame.t,
      faceCount: 1,
      face: faceOf(frame, index % 6 === 0, noise),
      ...(looksAtBody ? { pose: poseOf(frame, noise) } : {}),
    };
  });
  return { aspect: truth.width / truth.height, frames };
}

function faceOf(frame: TruthFrame, reads: boolean, noise: () => number): FaceObservation {
  const shut = frame.blink > 0.5;
  return {
    score: 0.98,
    // The forehead drops as the head nods, by a lever of 0.62 face heights.
    box: {
      x: 0.41 + 0.1 * frame.dx + 0.002 * noise(),
      y: 0.2 + 0.2 * frame.slouch - (frame.pitch * Math.PI * 0.62 * 0.4) / 180 + 0.002 * noise(),
      width: 0.18,
      height: 0.4,
    },
    headPose: { yaw: frame.yaw + 2 * noise(), pitch: frame.pitch + 0.8 * noise(), roll: frame.roll + noise() },
    gaze: shut ? null : { x: frame.gaze_x + 4 + 3 * noise(), y: frame.gaze_y - 3 + 3 * noise() },
    eyeOpenness: 0.3 * (1 - 0.6 * frame.blink) - 0.03 * frame.smile + 0.012 * noise(),
    mouthOpenness: 0.02 + 0.5 * frame.jaw + 0.01 * noise(),
    mouthCornerRaise: 0.3 + 0.16 * frame.smile + 0.02 * frame.wide + 0.015 * noise(),
    expression: reads ? expressionOf(frame) : null,
    brightness: 130 + 3 * noise(),
  };
}

function expressionOf({ jaw, smile }: TruthFrame): NonNullable<FaceObservation['expression']> {
  const surprise = Math.min(0.8, 2.5 * jaw);
  const happy = (1 - surprise) * (smile > 0.3 ? 0.85 : 0.08);
  const rest = 1 - surprise - happy;
  return {
    neutral: 0.8 * rest,
    happy,
    sad: 0.08 * rest,
    angry: 0.04 * rest,
    fear: 0.04 * rest,
    disgust: 0.04 * rest,
    surprise,
  };
}

function poseOf(frame: TruthFrame, noise: () => number): PoseObservation {
  const aspect = 16 / 9;
  const width = 0.75 * (1 + 0.02 * frame.lean);
  const angle = (frame.shoulder_line_deg * Math.PI) / 180;
  const middle = { x: aspect / 2 + 0.02 * frame.sway, y: 0.85 + 0.2 * frame.slouch * width };
  const point = (x: number, y: number, visibility = 0.95) => ({
    x: (x + 0.004 * noise()) / aspect,
    y: y + 0.004 * noise(),
    visibility,
  });
  const [across, up] = [(Math.cos(angle) * width) / 2, (Math.sin(angle) * width) / 2];
  return {
    score: 0.99,
    nose: point(middle.x, middle.y - 0.45),
    leftShoulder: point(middle.x + across, middle.y - up),
    rightShoulder: point(middle.x - across, middle.y + up),
    leftElbow: point(middle.x + 0.5, 1.3, 0.2),
    rightElbow: point(middle.x - 0.5, 1.3, 0.2),
    leftWrist: point(middle.x + 0.3, 1.5, 0.05),
    rightWrist: point(middle.x - 0.3, 1.5, 0.05),
  };
}

/** Seconds shared / seconds covered by either: 1 where two lists of spans are the same. */
export function intersectionOverUnion(a: readonly Span[], b: readonly Span[]): number {
  const inside = (spans: readonly Span[], time: number) => spans.some(({ start, end }) => time >= start && time < end);
  const last = Math.max(0, ...a.map(({ end }) => end), ...b.map(({ end }) => end));
  let [shared, either] = [0, 0];
  for (let time = 0; time < last; time += 0.01) {
    const [inA, inB] = [inside(a, time), inside(b, time)];
    if (inA && inB) shared++;
    if (inA || inB) either++;
  }
  return either > 0 ? shared / either : 1;
}

/** A calm face in the middle of the picture, looking into the lens. */
export const CALM_FACE: FaceObservation = {
  score: 0.98,
  box: { x: 0.4, y: 0.2, width: 0.2, height: 0.35 },
  headPose: { yaw: 0, pitch: 0, roll: 0 },
  gaze: { x: 0, y: 0 },
  eyeOpenness: 0.3,
  mouthOpenness: 0.02,
  mouthCornerRaise: 0.3,
  expression: null,
  brightness: 130,
};

/** Somebody who sits upright; shoulder width is 0.4 of the picture, all points in shares of a square picture. */
export function seatedPose(
  change: { x?: number; y?: number; noseY?: number; tilt?: number; width?: number } = {},
): PoseObservation {
  const { x = 0.5, y = 0.8, noseY = 0.4, tilt = 0, width = 0.4 } = change;
  const angle = (tilt * Math.PI) / 180;
  const [across, up] = [(Math.cos(angle) * width) / 2, (Math.sin(angle) * width) / 2];
  const hidden = { x: 0.5, y: 1.4, visibility: 0.02 };
  return {
    score: 0.99,
    nose: { x, y: noseY, visibility: 1 },
    leftShoulder: { x: x + across, y: y - up, visibility: 1 },
    rightShoulder: { x: x - across, y: y + up, visibility: 1 },
    leftElbow: hidden,
    rightElbow: hidden,
    leftWrist: hidden,
    rightWrist: hidden,
  };
}

/** A recording in a square picture; `face` and `pose` tell what each frame shows, by the time of its middle. */
export function recordingOf(options: {
  seconds: number;
  fps?: number;
  times?: readonly number[];
  face?: (time: number) => Partial<FaceObservation> | null;
  pose?: (time: number) => PoseObservation | null | undefined;
}): VisionObservations {
  const { seconds, fps = 12.5, face = () => ({}), pose = () => seatedPose() } = options;
  const times = options.times ?? Array.from({ length: Math.round(seconds * fps) }, (_, index) => (index + 0.5) / fps);
  const frames = times.map((time): FrameObservation => {
    const seen = face(time);
    return { time, faceCount: seen ? 1 : 0, face: seen ? { ...CALM_FACE, ...seen } : null, pose: pose(time) };
  });
  return { aspect: 1, frames };
}
