const STEPS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/**
 * "3 days ago", "in 2 hours", "now": a distance in milliseconds, negative for the past. What has passed is counted in full units; what lies
 * ahead is rounded, so that a link of fourteen days does not say thirteen as soon as it is made.
 */
export function inWords(distance: number, language: string): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  for (const [i, [unit, size]] of STEPS.entries()) {
    const finer = STEPS[i + 1]?.[1] ?? 1000;
    const ahead = distance > 0;
    // A few milliseconds less than a day are no 24 hours.
    const near = ahead ? Math.round(distance / finer) * finer : -distance;
    if (near >= size) return format.format(ahead ? Math.round(distance / size) : Math.trunc(distance / size), unit);
  }
  return format.format(0, 'second');
}
