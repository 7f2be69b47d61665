import type { Metric } from '@impact/report/metric';
import type { Span } from '@impact/report/span';
import type { Track } from '@impact/report/track';
import type { VisionObservations } from '@impact/vision/observation';
import { blinkRate, eyeOpenness, findBlinks } from './face/blinks.ts';
import { expressionTrend, facialEmotion } from './face/expression.ts';
import { headStability } from './face/head-movement.ts';
import { headAngles } from './face/head-series.ts';
import { findNods, noddingAngle, nodRate } from './face/nods.ts';
import { findSmiles, smileAmount, smileRatio } from './face/smile.ts';
import { buildTimeline, type Timeline } from './face/timeline.ts';
import { faceSeen, faceVisible } from './face/visibility.ts';
import { framing } from './framing/framing.ts';
import { gazeDeviation } from './gaze/deviation.ts';
import { contactSpans, eyeContact, inContact, looksAway } from './gaze/eye-contact.ts';
import { type Gaze, gazeDirection, lensDirection } from './gaze/gaze.ts';
import { type BodyTimeline, bodyTimeline } from './posture/body.ts';
import { handAtFace, handsAtFace, handToFace } from './posture/hand-to-face.ts';
import {
  leanMetric,
  leanRatio,
  leansIn,
  restlessness,
  restlessSpans,
  sidewaysPlace,
  swayMetric,
} from './posture/movement.ts';
import { postureScore } from './posture/score.ts';
import { findSlouches, slouchAmount, slouchShare } from './posture/slouch.ts';
import { headTiltMetric, headTilts, shoulderTilt, shoulderTiltMetric, shoulderTilts } from './posture/tilt.ts';
import type { Series } from './series/series.ts';
import { visualTracks } from './visual-tracks.ts';

export interface VisualInput {
  vision: VisionObservations;
  /** Length of the recording in seconds. */
  duration: number;
  /** Whether expressions may be read (policy). Where not, no expression is touched and no such number exists. */
  emotionInference: boolean;
  /** Where somebody speaks (voice activity or words): an open mouth there is no surprise. */
  speech: readonly Span[];
}

/** Moments worth showing on the timeline; spans and times in seconds, in order. */
export interface VisualEpisodes {
  smiles: Span[];
  /** Looks away from the lens of half a second or more. */
  looksAway: Span[];
  /** Stretches in which the eyes are seen to be near the lens, without the looks away. */
  contact: Span[];
  /** Held for two seconds, as the four below. */
  slouches: Span[];
  shoulderTilts: Span[];
  headTilts: Span[];
  leansIn: Span[];
  /** Shifting sideways. */
  restless: Span[];
  handToFace: Span[];
  /** Moments at which the eyes are most shut. */
  blinks: number[];
  /** Moments at which the head is lowest. */
  nods: number[];
}

export interface VisualInsight {
  metrics: Metric[];
  tracks: Record<string, Track>;
  episodes: VisualEpisodes;
  basis: VisualBasis;
}

/** What the metrics of gaze and posture are made of, for measuring a part of the recording against the baselines of the whole. */
export interface VisualBasis {
  timeline: Timeline;
  gaze: Gaze;
  /** Degrees between gaze and lens, one value for each moment of `timeline`. */
  deviation: Series;
  /** Direction of the lens in the whole recording. */
  lens: { x: number; y: number } | null;
  body: BodyTimeline;
  /** One value for each moment of `body`. */
  slouch: Series;
}

/** All that the picture tells about one person: metrics, tracks (ids in `visual-tracks.ts`) and episodes. */
export function visualInsight({ vision, duration, emotionInference, speech }: VisualInput): VisualInsight {
  const timeline = buildTimeline({ vision, duration, speech });
  const angles = headAngles(timeline);
  const trend = emotionInference ? expressionTrend(timeline) : null;
  const smile = smileAmount(timeline);
  const gaze = gazeDirection(timeline);
  const deviation = gazeDeviation(timeline, gaze);
  const blinks = findBlinks(timeline);
  const nodding = noddingAngle(timeline);

  const body = bodyTimeline(timeline);
  const tilt = shoulderTilt(body);
  const slouch = slouchAmount(body);
  const lean = leanRatio(body);
  const place = sidewaysPlace(body);
  const atFace = handAtFace(timeline, body);

  const away = looksAway(deviation);
  const episodes: VisualEpisodes = {
    smiles: findSmiles(smile, trend),
    looksAway: away,
    contact: contactSpans(deviation, away),
    slouches: findSlouches(slouch),
    shoulderTilts: shoulderTilts(tilt),
    headTilts: headTilts(angles.roll),
    leansIn: leansIn(lean),
    restless: restlessSpans(restlessness(place)),
    handToFace: handsAtFace(atFace),
    blinks: blinks.map(({ time }) => time),
    nods: findNods(nodding, angles.pitch),
  };
  const basis = {
    timeline: withoutExpressions(timeline),
    gaze,
    deviation,
    lens: lensDirection(timeline, gaze),
    body,
    slouch,
  };
  const metrics = [
    faceVisible(timeline),
    ...(trend ? facialEmotion(timeline, trend) : []),
    smileRatio(timeline, smile, episodes.smiles),
    ...eyeContact(timeline, gaze, deviation, episodes.looksAway, basis.lens),
    blinkRate(timeline, blinks),
    headStability(timeline, angles),
    nodRate(timeline, nodding, episodes.nods),
    shoulderTiltMetric(body, tilt, episodes.shoulderTilts),
    headTiltMetric(timeline, angles.roll, episodes.headTilts),
    slouchShare(body, slouch, episodes.slouches),
    leanMetric(body, lean, episodes.leansIn),
    swayMetric(body, place, episodes.restless),
    handToFace(body, atFace, episodes.handToFace),
    postureScore(body, episodes),
    ...framing(timeline),
  ];
  const tracks = visualTracks(timeline, body, {
    seen: faceSeen(timeline),
    ...angles,
    gaze,
    contact: inContact(deviation),
    eyes: eyeOpenness(timeline),
    smile,
    trend,
    tilt,
    slouch,
    place,
    lean,
  });
  return { metrics: metrics.map((metric) => withEvidence(metric, timeline.duration)), tracks, episodes, basis };
}

/** Gaze and posture need no expression, so that none is handed on, whatever the policy. */
const withoutExpressions = (timeline: Timeline): Timeline => ({
  ...timeline,
  moments: timeline.moments.map((moment) => ({ ...moment, face: moment.face && { ...moment.face, expression: null } })),
});

/** The metric with its evidence cut to the recording. */
function withEvidence(metric: Metric, duration: number): Metric {
  const evidence = metric.evidence.flatMap(({ start, end }) =>
    start < duration ? [{ start, end: Math.min(end, duration) }] : [],
  );
  return { ...metric, evidence };
}

/** The metrics of the picture where there is none: each null with `reason`. */
export const visualMetricsMissing = (reason: string, emotionInference: boolean): Metric[] =>
  visualInsight({ vision: { aspect: 1, frames: [] }, duration: 0, emotionInference, speech: [] }).metrics.map(
    (metric) => ({ ...metric, reason }),
  );
