import { type RefObject, useEffect } from 'react';
import { usePlayhead } from '../report-context.tsx';
import { useStage } from './stage.tsx';

/** How much a turn of the wheel zooms: e to the power of this, for each pixel that it reports. */
const WHEEL = 0.0022;
/** Lines instead of pixels, as some mice report. */
const LINE_PIXELS = 16;

/**
 * Clicks and drags seek, the wheel with Ctrl (and so the fingers on a touch pad) zooms, sideways it moves; two fingers on a screen do both.
 * A wheel alone scrolls the page, as anywhere.
 */
export function useSurfacePointer(surface: RefObject<HTMLElement | null>): void {
  const playhead = usePlayhead();
  const { views, hover } = useStage();
  useEffect(() => {
    const element = surface.current;
    if (!element) return;
    const fingers = new Map<number, number>();
    // Measured when the pointer comes: asking with every movement would lay out the page each time.
    let { left, width } = element.getBoundingClientRect();
    const measure = () => {
      ({ left, width } = element.getBoundingClientRect());
    };
    const shareOf = (x: number) => Math.min(1, Math.max(0, (x - left) / Math.max(1, width)));
    const momentAt = (x: number) => {
      const { from, to } = views.get();
      return from + shareOf(x) * (to - from);
    };
    const onWheel = (event: WheelEvent) => {
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PIXELS : 1;
      const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        views.zoom(Math.exp(event.deltaY * unit * WHEEL), momentAt(event.clientX));
      } else if (Math.abs(sideways) > Math.abs(event.shiftKey ? 0 : event.deltaY)) {
        event.preventDefault();
        views.pan((sideways * unit) / Math.max(1, width));
      }
      hover.set(momentAt(event.clientX));
    };
    const onDown = (event: PointerEvent) => {
      if (event.button !== 0) return;
      element.setPointerCapture(event.pointerId);
      measure();
      fingers.set(event.pointerId, event.clientX);
      if (fingers.size === 1) playhead.seek(momentAt(event.clientX));
    };
    const pinch = (event: PointerEvent) => {
      const before = [...fingers.values()];
      fingers.set(event.pointerId, event.clientX);
      const after = [...fingers.values()];
      const [a = 0, b = 0] = before;
      const [c = 0, d = 0] = after;
      const middle = (a + b) / 2;
      if (Math.abs(c - d) > 20 && Math.abs(a - b) > 20) views.zoom(Math.abs(a - b) / Math.abs(c - d), momentAt(middle));
      views.pan((middle - (c + d) / 2) / Math.max(1, width));
    };
    const onMove = (event: PointerEvent) => {
      if (fingers.size > 1 && fingers.has(event.pointerId)) return pinch(event);
      hover.set(momentAt(event.clientX));
      if (fingers.has(event.pointerId)) {
        fingers.set(event.pointerId, event.clientX);
        playhead.seek(momentAt(event.clientX));
      }
    };
    const onUp = (event: PointerEvent) => {
      fingers.delete(event.pointerId);
      if (event.pointerType !== 'mouse') hover.set(null);
    };
    const onLeave = () => hover.set(null);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('pointerenter', measure);
    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('pointerdown', onDown);
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerup', onUp);
    element.addEventListener('pointercancel', onUp);
    element.addEventListener('pointerleave', onLeave);
    return () => {
      observer.disconnect();
      element.removeEventListener('pointerenter', measure);
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerup', onUp);
      element.removeEventListener('pointercancel', onUp);
      element.removeEventListener('pointerleave', onLeave);
    };
  }, [surface, playhead, views, hover]);
}
