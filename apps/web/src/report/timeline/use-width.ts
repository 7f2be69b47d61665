import { type RefObject, useEffect, useState } from 'react';

/** Less than this is no place to draw in: the element is hidden, or its window is being made. */
const NARROWEST = 16;

/** Width of an element in whole pixels, 0 until it has one. While it is hidden the width before it stays, so that nothing is drawn anew. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      const next = Math.floor(entry?.contentRect.width ?? 0);
      if (next >= NARROWEST) setWidth(next);
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
