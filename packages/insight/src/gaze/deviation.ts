import type { Moment, Timeline } from '../face/timeline.ts';
import { median, percentile } from '../series/percentile.ts';
import type { Series } from '../series/series.ts';
import { type Gaze, lensDirection } from './gaze.ts';

/** Gaze this close to the lens direction (deg) is eye contact. */
export const CONE = 10;
/** Eyes shut for longer than a blink (s) do not look at anybody; what is taken as deviation then, in degrees. */
const LONGEST_BLINK = 0.5;
const SHUT_DEVIATION = 90;
/** Eyes are shut below this share of the person's open level, the 75th percentile of openness. */
const SHUT = 0.6;
const OPEN_PERCENTILE = 75;
/** Where open eyes cannot be read, a head turned this far (deg) from where it is in eye contact speaks for them. */
const HEAD_AWAY = 15;

/**
 * Degrees between gaze and lens direction at every moment; null where nobody can tell. The irises cannot be read when
 * the eyes are shut, which for longer than a blink is looking away, and when they are turned far aside, where the head is
 * asked instead.
 */
export function gazeDeviation(timeline: Timeline, gaze: Gaze): Series {
  const { moments } = timeline;
  const times = moments.map(({ time }) => time);
  const lens = lensDirection(timeline, gaze);
  if (!lens) return { times, values: moments.map(() => null) };
  const read = moments.map((_, index) => {
    const [x, y] = [gaze.x.values[index] ?? null, gaze.y.values[index] ?? null];
    return x === null || y === null ? null : Math.hypot(x - lens.x, y - lens.y);
  });
  const shut = longShut(timeline, read);
  const head = headDeviation(moments, read);
  return {
    times,
    values: read.map((degrees, index) => {
      if (degrees !== null) return degrees;
      if (shut[index]) return SHUT_DEVIATION;
      const turned = head[index] ?? null;
      return turned !== null && turned >= HEAD_AWAY ? turned : null;
    }),
  };
}

/** Where the eyes are shut, without gaze, for longer than a blink. */
function longShut({ moments }: Timeline, read: readonly (number | null)[]): boolean[] {
  const open = percentile(
    moments.flatMap(({ face }) => (face ? [face.eyeOpenness] : [])),
    OPEN_PERCENTILE,
  );
  const shut = moments.map(
    ({ face }, index) => face !== null && read[index] === null && open !== null && face.eyeOpenness < SHUT * open,
  );
  const result = shut.map(() => false);
  for (let first = 0; first < shut.length; first++) {
    let end = first;
    let seconds = 0;
    for (; shut[end]; end++) seconds += moments[end]?.dwell ?? 0;
    if (seconds > LONGEST_BLINK) result.fill(true, first, end);
    first = end;
  }
  return result;
}

/** Degrees between the head and where it usually is in eye contact. */
function headDeviation(moments: readonly Moment[], read: readonly (number | null)[]): (number | null)[] {
  const inContact = moments.flatMap(({ face }, index) => {
    const degrees = read[index] ?? null;
    return face && degrees !== null && degrees <= CONE ? [face.headPose] : [];
  });
  const yaw = median(inContact.map((pose) => pose.yaw));
  const pitch = median(inContact.map((pose) => pose.pitch));
  return moments.map(({ face }) =>
    face && yaw !== null && pitch !== null ? Math.hypot(face.headPose.yaw - yaw, face.headPose.pitch - pitch) : null,
  );
}
