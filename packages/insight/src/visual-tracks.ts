import type { Track } from '@impact/report/track';
import type { ExpressionTrend } from './face/expression.ts';
import type { Timeline } from './face/timeline.ts';
import type { Gaze } from './gaze/gaze.ts';
import type { BodyTimeline } from './posture/body.ts';
import type { Series } from './series/series.ts';
import { toLabelledTrack, toTrack } from './series/track.ts';

/** The tracks of the picture: what each holds, its unit and its finest step in seconds. */
export const VISUAL_TRACKS = {
  'face.visible': { unit: '0/1', step: 0.1, holds: 'the face is seen' },
  'head.yaw': { unit: 'deg', step: 0.1, holds: "head turned, > 0 to the person's left" },
  'head.pitch': { unit: 'deg', step: 0.1, holds: 'head raised, > 0 looks up' },
  'head.roll': { unit: 'deg', step: 0.1, holds: "head tilted, > 0 to the person's left shoulder" },
  'gaze.x': { unit: 'deg', step: 0.1, holds: "eyes turned, > 0 to the person's left; null while shut" },
  'gaze.y': { unit: 'deg', step: 0.1, holds: 'eyes raised, > 0 up; null while shut' },
  eye_contact: { unit: '0/1', step: 0.1, holds: 'gaze within 10° of the lens direction' },
  'eye.openness': { unit: 'ratio', step: 0.1, holds: 'eye-aspect ratio, about 0.3 open' },
  smile: { unit: 'share', step: 0.1, holds: 'mouth corners over their usual place, 1 a full smile' },
  facial_emotion: {
    unit: 'probability',
    step: 0.5,
    holds: 'labels neutral, happy, nervous; only where the policy allows it',
  },
  'posture.shoulder_tilt': { unit: 'deg', step: 0.2, holds: 'shoulder line, > 0 the left one higher' },
  'posture.slouch': { unit: 'ratio', step: 0.2, holds: '0 upright, 1 and more slouching' },
  'posture.sway': {
    unit: 'ratio',
    step: 0.2,
    holds: 'sideways place in shoulder widths against the median, > 0 image right',
  },
  'posture.lean': { unit: 'ratio', step: 0.2, holds: 'shoulder width / its median, > 1 nearer' },
} as const;

export type VisualTrackId = keyof typeof VISUAL_TRACKS;

export interface VisualSeries {
  seen: Series;
  yaw: Series;
  pitch: Series;
  roll: Series;
  gaze: Gaze;
  contact: Series;
  eyes: Series;
  smile: Series;
  trend: ExpressionTrend | null;
  tilt: Series;
  slouch: Series;
  place: Series;
  lean: Series;
}

/** Puts the series on even grids, no finer than the frames are; null where nothing was measured. */
export function visualTracks(timeline: Timeline, body: BodyTimeline, series: VisualSeries): Record<string, Track> {
  const end = Math.min(timeline.duration, (timeline.moments.at(-1)?.time ?? 0) + timeline.step);
  const track = (id: VisualTrackId, one: Series, finest: number): Track => {
    const { unit, step } = VISUAL_TRACKS[id];
    return toTrack(one, { unit, step: Math.max(step, Math.round(finest * 100) / 100), end });
  };
  const ofFace: Partial<Record<VisualTrackId, Series>> = {
    'face.visible': series.seen,
    'head.yaw': series.yaw,
    'head.pitch': series.pitch,
    'head.roll': series.roll,
    'gaze.x': series.gaze.x,
    'gaze.y': series.gaze.y,
    eye_contact: series.contact,
    'eye.openness': series.eyes,
    smile: series.smile,
  };
  const ofBody: Partial<Record<VisualTrackId, Series>> = {
    'posture.shoulder_tilt': series.tilt,
    'posture.slouch': series.slouch,
    'posture.sway': series.place,
    'posture.lean': series.lean,
  };
  const tracks: Record<string, Track> = {};
  for (const [id, one] of Object.entries(ofFace)) tracks[id] = track(id as VisualTrackId, one, timeline.step);
  for (const [id, one] of Object.entries(ofBody)) tracks[id] = track(id as VisualTrackId, one, body.step);
  if (series.trend) {
    const { unit, step } = VISUAL_TRACKS.facial_emotion;
    tracks.facial_emotion = toLabelledTrack(series.trend.smoothed, { unit, step, end });
  }
  return tracks;
}
