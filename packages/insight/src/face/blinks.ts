import type { Metric } from '@impact/report/metric';
import type { Span } from '@impact/report/span';
import { measuredMetric } from '../metrics/measured.ts';
import { percentile } from '../series/percentile.ts';
import { measuredValues, type Series } from '../series/series.ts';
import { overWindow } from '../series/window.ts';
import { faceCoverage } from './coverage.ts';
import { faceSeries } from './head-series.ts';
import type { Timeline } from './timeline.ts';

/** The open eye of this person at this time: the 75th percentile of openness over this many seconds around. */
const OPEN_WINDOW = 3;
const OPEN_PERCENTILE = 75;
/** An eye is shut below this share of its open level (Soukupová & Čech put the cut at about 0.2 of an open 0.3). */
const SHUT = 0.7;
/** Eyes whose open level around this time is below this share of the person's own are shut for long; shut eyes do not blink. */
const AWAKE = 0.5;
/** A blink lasts 80–400 ms; what a frame stands for blurs both ends, so a quarter is allowed. */
const SHORTEST = 0.06;
const LONGEST = 0.45;
/** Turned further away (deg), one eye hides and openness means nothing. */
const TURNED = 35;
const MINIMUM_FPS = 8;
const MINIMUM_SECONDS = 60;

export interface Blink extends Span {
  /** The moment of the smallest opening. */
  time: number;
}

/** Eye-aspect ratio (about 0.3 open, under 0.2 shut); null where the face is not seen or is turned away. */
export const eyeOpenness = (timeline: Timeline): Series =>
  faceSeries(timeline, (face) => (Math.abs(face.headPose.yaw) > TURNED ? null : face.eyeOpenness));

/**
 * Blinks: dips of the eye-aspect ratio (Soukupová & Čech 2016) below 0.7 of the person's own open level around that time,
 * 80–400 ms long. The level is local, because smiling and looking down narrow the eyes too.
 */
export function findBlinks(timeline: Timeline): Blink[] {
  const openness = eyeOpenness(timeline);
  const open = overWindow(openness, OPEN_WINDOW, (values) => percentile(values, OPEN_PERCENTILE));
  const usual = percentile(measuredValues(openness), OPEN_PERCENTILE) ?? 0;
  const blinks: Blink[] = [];
  let dip: { first: number; last: number; deepest: number; seconds: number } | null = null;
  const close = (complete: boolean) => {
    if (dip && complete && dip.seconds >= SHORTEST && dip.seconds <= LONGEST) {
      const half = timeline.step / 2;
      const at = (index: number): number => openness.times[index] ?? 0;
      blinks.push({ start: Math.max(0, at(dip.first) - half), end: at(dip.last) + half, time: at(dip.deepest) });
    }
    dip = null;
  };
  for (const [index, value] of openness.values.entries()) {
    const level = open.values[index] ?? null;
    const moment = timeline.moments[index];
    if (value === null || level === null || level < AWAKE * usual || !moment) {
      close(false);
      continue;
    }
    if (value >= SHUT * level) {
      close(true);
      continue;
    }
    dip ??= { first: index, last: index, deepest: index, seconds: 0 };
    dip.last = index;
    dip.seconds += moment.dwell;
    if (value < (openness.values[dip.deepest] ?? value)) dip.deepest = index;
  }
  return blinks;
}

/**
 * `blink.per_min` (1/min): blinks / minutes in which the eyes were seen. Null under 8 frames a second or 60 s, yet the
 * blinks found are there as evidence and `detail.count`.
 */
export function blinkRate(timeline: Timeline, blinks: readonly Blink[]): Metric {
  const { coverage, usableSeconds, reason } = faceCoverage(timeline, eyeOpenness(timeline));
  const fps = timeline.step > 0 ? 1 / timeline.step : 0;
  const slow =
    fps < MINIMUM_FPS
      ? `Blinks need at least ${MINIMUM_FPS} frames a second; there were ${fps.toFixed(1)}.`
      : undefined;
  const shortfall = reason ?? slow;
  return measuredMetric({
    id: 'blink.per_min',
    value: usableSeconds > 0 ? (blinks.length / usableSeconds) * 60 : null,
    ...(shortfall === undefined ? {} : { reason: shortfall }),
    coverage,
    usableSeconds,
    minimumSeconds: MINIMUM_SECONDS,
    engineCap: 'medium',
    keepsFound: true,
    evidence: blinks.slice(0, 20).map(({ start, end }) => ({ start, end })),
    detail: { count: blinks.length },
  });
}
