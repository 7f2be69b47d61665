import type { Metric } from '@impact/report/metric';
import { mergeSpans } from '@impact/report/span';
import { measuredMetric } from '../metrics/measured.ts';
import { insideSpans } from '../series/inside.ts';
import { longestSpans } from '../series/longest-spans.ts';
import { faultSpans, type PostureFaults } from './accuracy.ts';
import { type BodyTimeline, shoulderCoverage } from './body.ts';

/**
 * `posture.score` (0–100), posture accuracy: the share of visible time, in percent, that lies inside all of the bands for
 * tilt (shoulders 6°, head 10°), slouch, sway and hand to face. `detail` has the visible time and each fault's share of it.
 */
export function postureScore(body: BodyTimeline, faults: PostureFaults): Metric {
  const times = body.moments.map(({ time }) => time);
  const causes: Record<string, boolean[]> = {
    tilt: insideSpans(times, [...faults.shoulderTilts, ...faults.headTilts]),
    slouch: insideSpans(times, faults.slouches),
    hand_to_face: insideSpans(times, faults.handToFace),
    sway: insideSpans(times, faults.restless),
  };
  const seconds: Record<string, number> = {};
  let [visible, fine] = [0, 0];
  for (const [index, { dwell, shoulders }] of body.moments.entries()) {
    if (!shoulders) continue;
    visible += dwell;
    const present = Object.keys(causes).filter((cause) => causes[cause]?.[index]);
    if (present.length === 0) fine += dwell;
    for (const cause of present) seconds[cause] = (seconds[cause] ?? 0) + dwell;
  }
  return measuredMetric({
    id: 'posture.score',
    value: visible > 0 ? (100 * fine) / visible : null,
    ...shoulderCoverage(body),
    engineCap: 'medium',
    evidence: longestSpans(mergeSpans(faultSpans(faults))),
    detail: {
      visible_seconds: Math.round(visible * 100) / 100,
      out_of_band: Object.fromEntries(
        Object.keys(causes).map((cause) => [
          cause,
          visible > 0 ? Math.round(((seconds[cause] ?? 0) / visible) * 1000) / 1000 : 0,
        ]),
      ),
    },
  });
}
