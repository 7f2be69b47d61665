import { type Span, spanLength } from '@impact/report/span';
import type {
  FaceObservation,
  FrameObservation,
  PoseObservation,
  VisionObservations,
} from '@impact/vision/observation';
import { dwellTimes, usualStep } from '../series/dwell.ts';
import { insideSpans } from '../series/inside.ts';
import { indicesWithin } from '../series/within.ts';
import { mainFaces } from './takes.ts';

/** Below this belief of the landmark model there is no face. */
const FACE_SCORE = 0.5;
/** Frames are dropped that claim to lie more than this many seconds after the end of the recording. */
const OVERRUN = 1;

/** What one frame shows of the person the recording is about. */
export interface Moment {
  time: number;
  /** Seconds that the frame stands for. */
  dwell: number;
  face: FaceObservation | null;
  /** As in the observation: undefined where the pose model did not run. */
  pose: PoseObservation | null | undefined;
  /** A face is there, and it is not the person's. */
  othersFace: boolean;
  faceCount: number;
  /** Somebody speaks at this moment. */
  speaking: boolean;
}

/** The recording as seen, frame by frame. */
export interface Timeline {
  moments: readonly Moment[];
  /** Width / height of the picture. */
  aspect: number;
  /** Usual seconds between frames. */
  step: number;
  /** Length of the recording in seconds. */
  duration: number;
  /** Seconds that the frames stand for. */
  watchedSeconds: number;
  /** Seconds with the person's face. */
  faceSeconds: number;
  /** Seconds with a face that is not the person's: another shot, somebody else. */
  otherFaceSeconds: number;
}

export interface TimelineInput {
  vision: VisionObservations;
  duration: number;
  speech: readonly Span[];
}

/** Puts the observations in order, weighs each frame by its time, and keeps only the faces of one person. */
export function buildTimeline({ vision, duration, speech }: TimelineInput): Timeline {
  const frames = orderedFrames(vision.frames, duration);
  const times = frames.map((frame) => frame.time);
  const length = duration > 0 ? duration : (times.at(-1) ?? 0);
  const dwell = dwellTimes(times, length);
  const speaking = insideSpans(times, speech);
  const scored = frames.map((frame) => ({ ...frame, face: frame.face && isFace(frame.face) ? frame.face : null }));
  const mine = mainFaces(scored, vision.aspect);
  const moments = scored.map((frame, index): Moment => {
    const othersFace = frame.face !== null && mine[index] !== true;
    return {
      time: frame.time,
      dwell: dwell[index] ?? 0,
      face: mine[index] ? frame.face : null,
      // A pose in a shot of somebody else is that somebody's.
      pose: othersFace && frame.pose !== undefined ? null : frame.pose,
      othersFace,
      faceCount: frame.faceCount,
      speaking: speaking[index] === true,
    };
  });
  return timelineOf(moments, { aspect: vision.aspect, step: usualStep(times), duration: length });
}

/** The part of the recording inside a stretch. Its moments stand for the seconds that they stand for in the whole. */
export function timelineWithin({ moments, aspect, step }: Timeline, span: Span): Timeline {
  const { first, end } = indicesWithin(
    moments.map(({ time }) => time),
    span,
  );
  return timelineOf(moments.slice(first, end), { aspect, step, duration: spanLength(span) });
}

function timelineOf(moments: readonly Moment[], parts: Pick<Timeline, 'aspect' | 'step' | 'duration'>): Timeline {
  const secondsWhere = (holds: (moment: Moment) => boolean): number =>
    moments.reduce((sum, moment) => sum + (holds(moment) ? moment.dwell : 0), 0);
  return {
    ...parts,
    moments,
    watchedSeconds: secondsWhere(() => true),
    faceSeconds: secondsWhere(({ face }) => face !== null),
    otherFaceSeconds: secondsWhere(({ othersFace }) => othersFace),
  };
}

const isFace = ({ score, box }: FaceObservation): boolean =>
  score >= FACE_SCORE && box.height > 0 && box.width > 0 && Number.isFinite(box.x + box.y + box.width + box.height);

/** In order, each moment once (chunks may share a frame), none outside of the recording. */
function orderedFrames(frames: readonly FrameObservation[], duration: number): FrameObservation[] {
  const end = duration > 0 ? duration + OVERRUN : Number.POSITIVE_INFINITY;
  const inside = frames.filter(({ time }) => time >= 0 && time <= end);
  inside.sort((a, b) => a.time - b.time);
  return inside.filter((frame, index) => index === 0 || frame.time > (inside[index - 1]?.time ?? 0));
}
