/** How a curve of values from 0 to 100 is drawn; gaps stay gaps. */
export interface TrendPath {
  /** The `d` of an svg path. */
  line: string;
  /** Values that stand alone between gaps, which a line would not show. */
  dots: { x: number; y: number }[];
  low: number;
  high: number;
  first: number;
  last: number;
}

/** Two digits are more than a picture of this size can show. */
const round = (value: number): number => Math.round(value * 100) / 100;

/** null where nothing was measured. The whole scale is always shown, so that lines of different rows can be compared. */
export function trendPath(values: readonly (number | null)[], width: number, height: number): TrendPath | null {
  const measured = values.filter((value) => value !== null);
  const [first] = measured;
  const last = measured.at(-1);
  if (first === undefined || last === undefined) return null;
  const step = width / Math.max(1, values.length - 1);
  const point = (value: number, i: number) => ({
    x: round(i * step),
    y: round(height * (1 - Math.min(100, Math.max(0, value)) / 100)),
  });
  let line = '';
  const dots: TrendPath['dots'] = [];
  for (const [i, value] of values.entries()) {
    if (value === null) continue;
    const { x, y } = point(value, i);
    const begins = (values[i - 1] ?? null) === null;
    const ends = (values[i + 1] ?? null) === null;
    if (begins && ends) dots.push({ x, y });
    else line += `${begins ? 'M' : 'L'}${x} ${y}`;
  }
  return { line, dots, low: Math.min(...measured), high: Math.max(...measured), first, last };
}
