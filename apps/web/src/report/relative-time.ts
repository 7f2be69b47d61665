const STEPS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** "3 days ago", "in 2 hours", "now": a distance in milliseconds, negative for the past. */
export function inWords(distance: number, language: string): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  for (const [unit, size] of STEPS)
    if (Math.abs(distance) >= size) return format.format(Math.trunc(distance / size), unit);
  return format.format(0, 'second');
}
