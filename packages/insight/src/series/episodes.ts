import { mergeSpans, type Span, spanLength } from '@impact/report/span';
import { usualStep } from './dwell.ts';
import type { Series } from './series.ts';

export interface EpisodeRule {
  /** An episode starts where the value reaches this. */
  enter: number;
  /** It goes on until the value falls below this, at most `enter` (hysteresis). */
  leave: number;
  /** Shorter episodes do not count, seconds. */
  hold: number;
  /** Unmeasured stretches up to this long (seconds) do not end an episode. */
  bridge?: number;
  /** Episodes no further apart than this (seconds) are one. */
  join?: number;
}

/**
 * The stretches in which a series is high. An episode reaches half a usual step before its first and past its last
 * moment, as each moment stands for a step; hysteresis and hold keep a value at the threshold from flickering.
 */
export function episodes(series: Series, { enter, leave, hold, bridge = 0.5, join = 0 }: EpisodeRule): Span[] {
  const half = usualStep(series.times) / 2;
  const found: Span[] = [];
  let open: { first: number; last: number } | null = null;
  let previous: number | null = null;
  const close = () => {
    if (open) found.push({ start: Math.max(0, open.first - half), end: open.last + half });
    open = null;
  };
  for (const [index, value] of series.values.entries()) {
    const time = series.times[index] ?? 0;
    if (value === null) continue;
    if (open && previous !== null && time - previous > bridge + 2 * half) close();
    previous = time;
    if (open && value >= leave) open = { first: open.first, last: time };
    else if (open) close();
    else if (value >= enter) open = { first: time, last: time };
  }
  close();
  // Half a microsecond of tolerance: times are sums of binary fractions.
  return mergeSpans(found, join).filter((span) => spanLength(span) >= hold - 5e-7);
}
