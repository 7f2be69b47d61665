import { type RefObject, useEffect, useState } from 'react';

/** Whether the place of the player is scrolled out of sight, and the height that it had there, so that nothing moves when it leaves. */
export function useDocked(place: RefObject<HTMLElement | null>): { docked: boolean; height: number } {
  const [state, setState] = useState({ docked: false, height: 0 });
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        const { top, height } = entry.boundingClientRect;
        const docked = !entry.isIntersecting && top < 0;
        setState((before) => ({ docked, height: before.docked ? before.height : height }));
      },
      // Under the bar at the top of the page it cannot be seen either.
      { rootMargin: '-60px 0px 0px 0px', threshold: 0.25 },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return state;
}
