import type { Metric } from '@impact/report/metric';
import { measuredMetric } from '../metrics/measured.ts';
import { windowDeviations } from '../series/deviation.ts';
import { median } from '../series/percentile.ts';
import type { Series } from '../series/series.ts';
import { faceCoverage } from './coverage.ts';
import type { Timeline } from './timeline.ts';

const WINDOW = 10;

/**
 * `head.stability` (deg): standard deviation of yaw and of pitch in windows of 10 s, the mean of both, median over the
 * windows; small is still. Evidence: the calmest and the most moving window.
 */
export function headStability(timeline: Timeline, { yaw, pitch }: { yaw: Series; pitch: Series }): Metric {
  const pitchAt = new Map(windowDeviations(pitch, WINDOW, timeline.step).map((window) => [window.start, window]));
  const windows = windowDeviations(yaw, WINDOW, timeline.step).flatMap((window) => {
    const other = pitchAt.get(window.start);
    return other ? [{ ...window, deviation: (window.deviation + other.deviation) / 2 }] : [];
  });
  windows.sort((a, b) => a.deviation - b.deviation);
  const [calmest, liveliest] = [windows[0], windows.at(-1)];
  const chosen = [calmest, liveliest].filter((window) => window !== undefined);
  const evidence = [...new Set(chosen)].map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
  return measuredMetric({
    id: 'head.stability',
    value: median(windows.map(({ deviation }) => deviation)),
    ...faceCoverage(timeline, yaw),
    engineCap: 'medium',
    evidence,
    detail: calmest && liveliest ? { calmest: calmest.deviation, liveliest: liveliest.deviation } : {},
  });
}
