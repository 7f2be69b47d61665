import type { Detection } from '../detector/detection.ts';
import type { Detector } from '../detector/detector.ts';
import type { Picture, PixelRect } from '../frame.ts';
import { type RotatedRect, squareAround } from '../geometry/rect.ts';
import { createSchedule } from '../schedule.ts';
import { NOSE } from './body-points.ts';
import { type BodyLandmarks, regionOfBody, regionOfPerson } from './landmarks.ts';

export interface BodyTracker {
  /**
   * The body of the person with that face (box in px). Without a face a body is followed but not looked for: the models find bodies in
   * drawings and statues, too. Null when it is not seen.
   */
  track(picture: Picture, time: number, face: PixelRect | null): Promise<BodyLandmarks | null>;
  reset(): void;
}

export interface BodyTrackerParts {
  detect: Detector;
  landmarks: (picture: Picture, region: RotatedRect) => Promise<BodyLandmarks>;
  /** How often the region is taken from the detector afresh, times per second. */
  detectionsPerSecond: number;
}

/** Below this belief of the landmark model its region holds no person. */
const MIN_BODY_SCORE = 0.5;
/** The body is the face's own when its nose lies within this many face sizes of the face's middle. */
const OWN_NOSE = 0.75;

/**
 * Follows one body: the landmarks of one run give the region of the next. The detector runs when there is none or it is another's, and now and
 * then: a sitting person's region hangs on hips that are out of the picture, and would keep an error for long.
 */
export function createBodyTracker({ detect, landmarks, detectionsPerSecond }: BodyTrackerParts): BodyTracker {
  const detections = createSchedule(detectionsPerSecond);
  let region: RotatedRect | null = null;

  async function follow(
    picture: Picture,
    at: RotatedRect | null,
    face: PixelRect | null,
  ): Promise<BodyLandmarks | null> {
    if (!at) return null;
    const body = await landmarks(picture, at);
    return body.score >= MIN_BODY_SCORE && belongs(body, face) ? body : null;
  }

  return {
    async track(picture, time, face) {
      const afresh = face !== null && detections.due(time);
      let body = afresh ? null : await follow(picture, region, face);
      if (!body && face) {
        const person = nearest(await detect(picture, squareAround(picture.content)), face);
        body = await follow(picture, person ? regionOfPerson(person) : null, face);
      }
      region = body && regionOfBody(body.centre, body.rim);
      return body;
    },
    reset() {
      region = null;
      detections.reset();
    },
  };
}

function belongs({ points }: BodyLandmarks, face: PixelRect | null): boolean {
  const nose = points[NOSE];
  if (!face || !nose) return true;
  const away = Math.hypot(nose.x - (face.x + face.width / 2), nose.y - (face.y + face.height / 2));
  return away <= OWN_NOSE * Math.max(face.width, face.height);
}

/** The person whose box (it surrounds the head) lies nearest to the face. */
function nearest(people: readonly Detection[], face: PixelRect): Detection | undefined {
  const distance = (person: Detection) =>
    Math.hypot(
      (person.left + person.right) / 2 - (face.x + face.width / 2),
      (person.top + person.bottom) / 2 - (face.y + face.height / 2),
    );
  return people.toSorted((a, b) => distance(a) - distance(b))[0];
}
