import { useSyncExternalStore } from 'react';

/** A server that starts anew, or a network that changes, takes less: nobody has to hear of it. */
const QUIET_MS = 5000;

/** Whether the stream of events has been lost for longer than a moment: what is shown may be old then. */
export function createConnection() {
  let lost = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  function set(next: boolean): void {
    if (next === lost) return;
    lost = next;
    for (const listener of listeners) listener();
  }
  return {
    isLost: (): boolean => lost,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Takes that the stream has broken off, or that it is there again or not wanted now. */
    tell(broken: boolean): void {
      if (broken) {
        timer ??= setTimeout(set, QUIET_MS, true);
        return;
      }
      clearTimeout(timer);
      timer = undefined;
      set(false);
    },
  };
}

export const connection = createConnection();

export const useConnectionLost = (): boolean => useSyncExternalStore(connection.subscribe, connection.isLost);
