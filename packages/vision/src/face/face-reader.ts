import type { Picture } from '../frame.ts';
import { shareOf, sharePoint } from '../geometry/share.ts';
import type { Expression, FaceObservation } from '../observation.ts';
import { createOneEuro, type OneEuroFilter } from '../smoothing/one-euro.ts';
import { createBrightnessMeter } from './brightness.ts';
import type { CanonicalFace } from './canonical-face.ts';
import { createClosedEyeTest, eyeOpenness } from './eyes.ts';
import { gazeDirection } from './gaze.ts';
import { fitHead } from './head-frame.ts';
import { headPose } from './head-pose.ts';
import type { Eyes } from './iris.ts';
import { type FaceLandmarks, type FaceMesh, rectOfMesh } from './landmarks.ts';
import { boxOfMesh } from './mesh-box.ts';
import { readMouth } from './mouth.ts';

export interface FaceReaderParts {
  canonical: CanonicalFace;
  eyes: (picture: Picture, mesh: FaceMesh) => Promise<Eyes>;
  /** Null when expression is not to be read. */
  expression: ((picture: Picture, mesh: FaceMesh) => Promise<Expression>) | null;
  /** Focal length as a share of the picture's longer side. */
  focalLength: number;
}

export interface FaceReader {
  read(picture: Picture, face: FaceLandmarks, time: number, withExpression: boolean): Promise<FaceObservation>;
  /** Forgets the person: a new track may be another face. */
  reset(): void;
}

/**
 * Angles rest steady and turn without lag (a nod of 3 Hz keeps its height). Opening of eyes and mouth is left raw: a blink lasts
 * one or two frames and any smoothing would shorten it.
 */
const ANGLE_SMOOTHING = { minCutoff: 2.5, beta: 0.1, speedCutoff: 1.5 };

/** Turns a face's landmarks into what is observed of it. */
export function createFaceReader(parts: FaceReaderParts): FaceReader {
  const brightness = createBrightnessMeter();
  const angles = { yaw: smoother(), pitch: smoother(), roll: smoother() };
  const look = { x: smoother(), y: smoother() };
  let eyesClosed = createClosedEyeTest();

  return {
    async read(picture, { mesh, score }, time, withExpression) {
      const { content } = picture;
      const focalLength = parts.focalLength * Math.max(content.width, content.height);
      const head = fitHead(mesh, parts.canonical, focalLength);
      const pose = headPose(head, content, focalLength);
      const eyes = await parts.eyes(picture, mesh);
      const openness = eyeOpenness(eyes);
      const gaze = eyesClosed(openness) ? null : gazeDirection(head, eyes);
      const mouth = readMouth(head, mesh);
      return {
        score,
        box: shareOf(boxOfMesh(mesh), content),
        eyes: { right: sharePoint(eyes.right.iris, content), left: sharePoint(eyes.left.iris, content) },
        headPose: {
          yaw: angles.yaw.next(pose.yaw, time),
          pitch: angles.pitch.next(pose.pitch, time),
          roll: angles.roll.next(pose.roll, time),
        },
        gaze: gaze && { x: look.x.next(gaze.x, time), y: look.y.next(gaze.y, time) },
        eyeOpenness: openness,
        mouthOpenness: mouth.openness,
        mouthCornerRaise: mouth.cornerRaise,
        expression: withExpression && parts.expression ? await parts.expression(picture, mesh) : null,
        brightness: brightness(picture, rectOfMesh(mesh)),
      };
    },
    reset() {
      for (const filter of [...Object.values(angles), ...Object.values(look)]) filter.reset();
      eyesClosed = createClosedEyeTest();
    },
  };
}

const smoother = (): OneEuroFilter => createOneEuro(ANGLE_SMOOTHING);
