/** The stretch under the pointer, as its index; null where there is none. Told without drawing the page anew. */
export interface Reading {
  get: () => number | null;
  set: (index: number | null) => void;
  subscribe: (listener: () => void) => () => void;
}

export function createReading(): Reading {
  let now: number | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => now,
    set: (index) => {
      if (index === now) return;
      now = index;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
