import { useReducedMotion } from '@mantine/hooks';
import { useEffect, useState } from 'react';

const SHOWN_MS = 550;

/** Which picture of a strip is shown: the first, and while `playing` one after another, once through. Still where motion is not wanted. */
export function useFrame(count: number, playing: boolean): number {
  const still = useReducedMotion() || !playing || count < 2;
  const [frame, setFrame] = useState(0);
  useEffect(() => {
    if (still) return;
    let shown = 0;
    const timer = setInterval(() => {
      shown = (shown + 1) % count;
      setFrame(shown);
      if (shown === 0) clearInterval(timer);
    }, SHOWN_MS);
    return () => {
      clearInterval(timer);
      setFrame(0);
    };
  }, [still, count]);
  return frame;
}
