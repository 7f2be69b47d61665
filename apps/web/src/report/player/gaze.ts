import type { Metric } from '@impact/report/metric';
import type { Track } from '@impact/report/track';
import { plainValues, valueAt } from '../track-values.ts';

type Tracks = Readonly<Record<string, Track>>;

/** A direction in degrees: x to the person's left, which is right in the picture, y up. */
export interface Direction {
  x: number;
  y: number;
}

/** What the picture shows of the person at one moment; null where it was not measured. */
export interface Pose {
  gaze: Direction | null;
  head: Direction | null;
  /** Slope of the shoulder line, degrees, > 0 the person's left one higher. */
  tilt: number | null;
  contact: boolean | null;
}

const DRAWN = ['gaze.x', 'head.yaw', 'posture.shoulder_tilt'] as const;

/** Whether there is anything to lay over the picture. */
export const canOverlay = (tracks: Tracks): boolean =>
  DRAWN.some((id) => plainValues(tracks[id])?.some((value) => value !== null) ?? false);

export function poseAt(tracks: Tracks, seconds: number): Pose {
  const at = (id: string): number | null => {
    const track = tracks[id];
    const values = plainValues(track);
    return track && values ? valueAt(values, track, seconds) : null;
  };
  const direction = (horizontal: string, vertical: string): Direction | null => {
    const [x, y] = [at(horizontal), at(vertical)];
    return x === null || y === null ? null : { x, y };
  };
  const contact = at('eye_contact');
  return {
    gaze: direction('gaze.x', 'gaze.y'),
    head: direction('head.yaw', 'head.pitch'),
    tilt: at('posture.shoulder_tilt'),
    contact: contact === null ? null : contact >= 0.5,
  };
}

/** Where the lens was found, as the report says; straight ahead where it says nothing. */
export function lensDirection(metrics: readonly Metric[]): Direction {
  const lens = metrics.find(({ id }) => id === 'eye_contact.ratio')?.detail?.lens_direction;
  if (typeof lens !== 'object' || lens === null || Array.isArray(lens)) return { x: 0, y: 0 };
  const { x, y } = lens;
  return typeof x === 'number' && typeof y === 'number' ? { x, y } : { x: 0, y: 0 };
}
