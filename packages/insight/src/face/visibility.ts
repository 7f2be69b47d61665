import type { Metric } from '@impact/report/metric';
import { measuredMetric } from '../metrics/measured.ts';
import { episodes } from '../series/episodes.ts';
import { longestSpans } from '../series/longest-spans.ts';
import { type Series, seriesOf } from '../series/series.ts';
import { faceShare } from './coverage.ts';
import type { Timeline } from './timeline.ts';

/** 1 where the person's face is seen, else 0. */
export const faceSeen = (timeline: Timeline): Series => seriesOf(timeline.moments, (moment) => (moment.face ? 1 : 0));

/**
 * `face.visible` (share): frames with the person's face / frames, by time. Evidence are the longest stretches without it.
 * Faces of other people do not count; `detail.other_face_seconds` tells how long one was followed.
 */
export function faceVisible(timeline: Timeline): Metric {
  const hidden = episodes(
    seriesOf(timeline.moments, (moment) => (moment.face ? 0 : 1)),
    { enter: 1, leave: 1, hold: 0.5 },
  );
  const none = timeline.moments.length === 0;
  return measuredMetric({
    id: 'face.visible',
    value: none ? null : faceShare(timeline),
    ...(none ? { reason: 'There are no video frames.' } : {}),
    coverage: timeline.duration > 0 ? timeline.watchedSeconds / timeline.duration : 0,
    usableSeconds: timeline.watchedSeconds,
    engineCap: 'high',
    evidence: longestSpans(hidden),
    detail: {
      visible_seconds: Math.round(timeline.faceSeconds * 100) / 100,
      other_face_seconds: Math.round(timeline.otherFaceSeconds * 100) / 100,
    },
  });
}
