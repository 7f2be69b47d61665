/** The moment under the pointer, null where the pointer is elsewhere. Rows and the surface over them meet here. */
export interface Hover {
  get(): number | null;
  set(seconds: number | null): void;
  subscribe(listener: () => void): () => void;
}

export function createHover(): Hover {
  const listeners = new Set<() => void>();
  let moment: number | null = null;
  return {
    get: () => moment,
    set(seconds) {
      if (seconds === moment) return;
      moment = seconds;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
