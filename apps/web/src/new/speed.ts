export interface Sample {
  /** Seconds. */
  at: number;
  bytes: number;
}

/** Speed is that of the last so many seconds; before this long nothing is said. */
const WINDOW = 10;
const AT_LEAST = 2;

export const withSample = (samples: readonly Sample[], sample: Sample): Sample[] => [
  ...samples.filter(({ at }) => at >= sample.at - WINDOW),
  sample,
];

/** Bytes per second; null while too little is known, or nothing moves. */
export function speedOf(samples: readonly Sample[]): number | null {
  const [first] = samples;
  const last = samples.at(-1);
  if (!first || !last || last.at - first.at < AT_LEAST) return null;
  const speed = (last.bytes - first.bytes) / (last.at - first.at);
  return speed > 0 ? speed : null;
}
