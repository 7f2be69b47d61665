import { following, inside, panned, turnedTo, type View, zoomed } from './view.ts';

/** What the rows of the timeline show. It changes with every turn of the wheel, so rows subscribe and draw themselves. */
export interface ViewStore {
  readonly duration: number;
  get(): View;
  zoom(factor: number, around: number): void;
  pan(share: number): void;
  /** The stretch from a moment on, or around one. */
  turnTo(moment: number, share: number): void;
  show(view: View): void;
  follow(before: number, now: number): void;
  fit(): void;
  subscribe(listener: () => void): () => void;
}

export function createViewStore(duration: number): ViewStore {
  const whole: View = { from: 0, to: Math.max(0.1, duration) };
  const listeners = new Set<() => void>();
  let view = whole;
  const set = (next: View) => {
    if (next === view || (next.from === view.from && next.to === view.to)) return;
    view = next;
    for (const listener of listeners) listener();
  };
  return {
    duration: whole.to,
    get: () => view,
    zoom: (factor, around) => set(zoomed(view, factor, around, whole.to)),
    pan: (share) => set(panned(view, share, whole.to)),
    turnTo: (moment, share) => set(turnedTo(view, moment, share, whole.to)),
    show: (next) => set(inside(next, whole.to)),
    follow: (before, now) => set(following(view, before, now, whole.to)),
    fit: () => set(whole),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
