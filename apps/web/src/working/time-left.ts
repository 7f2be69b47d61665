/** How long something still takes, as people say it: the unit, and how many of it. */
export interface TimeLeft {
  unit: 'moment' | 'seconds' | 'minutes' | 'hours';
  count: number;
}

/** Rounded so that the text does not jump with every word from the server: to 10 s under a minute, then to minutes, then to hours. */
export function timeLeftOf(seconds: number): TimeLeft {
  if (seconds < 5) return { unit: 'moment', count: 0 };
  if (seconds < 55) return { unit: 'seconds', count: 10 * Math.ceil(seconds / 10) };
  if (seconds < 59.5 * 60) return { unit: 'minutes', count: Math.max(1, Math.round(seconds / 60)) };
  return { unit: 'hours', count: Math.max(1, Math.round(seconds / 3600)) };
}
