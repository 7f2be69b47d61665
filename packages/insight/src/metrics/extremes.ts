import type { Metric, MetricMoment } from '@impact/report/metric';
import { windowsOver } from '../tracks/grid.ts';
import { findBand } from './bands.ts';
import { definitionOf, infersEmotion } from './catalogue.ts';
import type { MetricDefinition } from './definition.ts';
import { depthOf, directionOf } from './direction.ts';
import type { Followed } from './meters.ts';

/** Windows are at most this part of the recording, so that there is something to compare them with. */
const LARGEST_PART = 1 / 4;
/** Neighbouring windows begin this part of their length apart. */
const HOP = 1 / 5;
/** The least windows, side by side, that a recording must hold. */
const LEAST_WINDOWS = 3;
/** Best and worst differ by at least this many of the metric's smallest meaningful changes: a window is less sure than a recording. */
const LEAST_STEPS = 2;

const round = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * The stretches that speak most for and against the candidate, where the quantity is judged and can be followed over time: windows of the
 * stated length, shorter in a short recording. Which way is better follows from the tones of the bands. Empty where best and worst would
 * overlap or differ by less than twice the metric's `step`, and where the recording holds fewer than three windows.
 */
export function extremesOf(
  { bands, step }: Pick<MetricDefinition, 'bands' | 'step'>,
  { meter, seconds, least }: Followed,
  duration: number,
): Pick<Metric, 'best' | 'worst'> {
  const direction = directionOf(bands);
  const length = Math.max(least, Math.min(seconds, duration * LARGEST_PART));
  if (!direction || step === null || duration < LEAST_WINDOWS * length) return {};
  const measured = windowsOver({ start: 0, end: duration }, length, length * HOP).flatMap((window) => {
    const value = meter(window);
    return value === null || !Number.isFinite(value) ? [] : [{ ...window, value, depth: depthOf(direction, value) }];
  });
  const fine = measured.filter(({ value }) => findBand(bands, value)?.tone !== 'info');
  const best = fine.reduce<(typeof fine)[number] | null>(
    (top, one) => (top && top.depth >= one.depth ? top : one),
    null,
  );
  const worst = fine.reduce<(typeof fine)[number] | null>(
    (low, one) => (low && low.depth <= one.depth ? low : one),
    null,
  );
  if (!best || !worst || best.depth - worst.depth < LEAST_STEPS * step) return {};
  if (best.start < worst.end && worst.start < best.end) return {};
  return { best: momentOf(best), worst: momentOf(worst) };
}

const momentOf = ({ start, end, value }: MetricMoment): MetricMoment => ({
  start: round(start),
  end: round(end),
  value: round(value),
});

/** The metrics with their best and worst stretch; those without a band have none, nor those that read feelings. */
export const withExtremes = (
  metrics: readonly Metric[],
  followed: Readonly<Record<string, Followed>>,
  duration: number,
): Metric[] =>
  metrics.map((metric) => {
    const definition = definitionOf(metric.id);
    const one = followed[metric.id];
    if (!definition || !one || metric.band === null || infersEmotion(metric.id)) return metric;
    return { ...metric, ...extremesOf(definition, one, duration) };
  });
