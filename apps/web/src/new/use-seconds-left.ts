import { useEffect, useRef, useState } from 'react';
import { type TimeLeft, timeLeftOf } from '../working/time-left.ts';
import { type Sample, speedOf, withSample } from './speed.ts';

const EVERY_MS = 1000;

/** How long the rest of an upload takes at its speed of the last seconds; null while nobody knows. `sent` null stops the watch. */
export function useSecondsLeft(sent: number | null, size: number): TimeLeft | null {
  const latest = useRef(sent);
  latest.current = sent;
  const [left, setLeft] = useState<TimeLeft | null>(null);
  const running = sent !== null;
  useEffect(() => {
    if (!running) return;
    let samples: readonly Sample[] = [];
    const timer = setInterval(() => {
      const bytes = latest.current ?? 0;
      samples = withSample(samples, { at: performance.now() / 1000, bytes });
      const speed = speedOf(samples);
      setLeft(speed === null ? null : timeLeftOf((size - bytes) / speed));
    }, EVERY_MS);
    return () => {
      clearInterval(timer);
      setLeft(null);
    };
  }, [running, size]);
  return left;
}
