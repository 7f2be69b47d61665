import { type Band, findBand, type Tone } from '@impact/insight/metrics/bands';

/** A value on the scale of its bands, as shares 0–1 of the scale's length. */
export interface Scale {
  parts: { label: string; tone: Tone; from: number; to: number }[];
  /** Borders between two bands, with the value that lies there. */
  ticks: { at: number; value: number }[];
  /** Where the value lies; kept inside the scale where it is beyond its ends. */
  mark: number;
}

/** How far an open end reaches beyond the outermost border, as a share of the distance between the borders. */
const OPEN_END = 0.6;

/**
 * The scale that a value is shown on: all bands side by side. An open end reaches as far as the borders suggest, and not below 0 where
 * no border is. null where there are no bands to show it on.
 */
export function scaleOf(bands: readonly Band[], value: number | null): Scale | null {
  const borders = bands.slice(1).flatMap(({ from }) => (from === undefined ? [] : [from]));
  const [first, last] = [borders[0], borders.at(-1)];
  if (value === null || first === undefined || last === undefined || findBand(bands, value) === null) return null;
  const reach = OPEN_END * (last - first || Math.abs(first) || 1);
  const start = bands[0]?.from ?? (first >= 0 ? Math.max(0, first - reach) : first - reach);
  const end = bands.at(-1)?.to ?? last + reach;
  const share = (at: number) => Math.min(1, Math.max(0, (at - start) / (end - start)));
  return {
    parts: bands.map(({ label, tone, from, to }) => ({
      label,
      tone,
      from: share(from ?? start),
      to: share(to ?? end),
    })),
    ticks: borders.map((border) => ({ at: share(border), value: border })),
    mark: share(value),
  };
}
