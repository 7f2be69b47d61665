import type { Span } from '@impact/report/span';
import type { Track } from '@impact/report/track';
import { type Meter, trackMeter } from '../metrics/meter.ts';
import { insideSpans } from '../series/inside.ts';
import { mean } from '../series/mean.ts';

/** Everything that takes a moment out of the bands of posture. */
export interface PostureFaults {
  shoulderTilts: readonly Span[];
  headTilts: readonly Span[];
  slouches: readonly Span[];
  handToFace: readonly Span[];
  restless: readonly Span[];
}

/** Every stretch in which posture leaves its bands. */
export const faultSpans = ({ slouches, shoulderTilts, headTilts, handToFace, restless }: PostureFaults): Span[] => [
  ...slouches,
  ...shoulderTilts,
  ...headTilts,
  ...handToFace,
  ...restless,
];

/** Share of the visible time in a window (0–1) that lies inside the spans; `seen` has a value wherever the shoulders are seen. */
export function shareMeter(seen: Track | undefined, spans: readonly Span[], least?: number): Meter {
  if (!seen || !Array.isArray(seen.values)) return () => null;
  const { values, start, step } = seen;
  const inside = insideSpans(
    values.map((_, index) => start + index * step),
    spans,
  );
  const within = values.map((value, index) => (value === null ? null : inside[index] ? 1 : 0));
  return trackMeter({ ...seen, values: within }, mean, least);
}

/** Posture accuracy in a window, 0–100: the share of visible time, in percent, outside of every fault. */
export function accuracyMeter(seen: Track | undefined, faults: PostureFaults | null, least?: number): Meter {
  const faulty = shareMeter(seen, faults ? faultSpans(faults) : [], least);
  return (window) => {
    const share = faulty(window);
    return share === null ? null : 100 * (1 - share);
  };
}
