/** Counts seconds while it runs; pauses are left out. */
export interface Stopwatch {
  start(): void;
  stop(): void;
  seconds(): number;
}

export function createStopwatch(now: () => number = () => performance.now() / 1000): Stopwatch {
  let before = 0;
  let since: number | null = null;
  const seconds = () => before + (since === null ? 0 : now() - since);
  return {
    start() {
      since ??= now();
    },
    stop() {
      before = seconds();
      since = null;
    },
    seconds,
  };
}
