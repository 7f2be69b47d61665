import { writtenDraft } from './draft.ts';
import { FIRST_BATCH, type Item } from './item.ts';
import type { QueueParts, QueueState } from './queue-parts.ts';

const WRITE_AFTER_MS = 400;

/** What a queue knows: told to those who listen, and written down with each change. */
export function createQueueMemory(draft: Pick<QueueParts['draft'], 'write'>) {
  let state: QueueState = { items: [], batch: FIRST_BATCH, ready: false };
  const listeners = new Set<() => void>();
  let writing: ReturnType<typeof setTimeout> | undefined;
  let written = true;

  const write = () => {
    clearTimeout(writing);
    writing = undefined;
    written = draft.write(writtenDraft(state));
  };
  /** `soon`: it may be written down a little later, together with what follows. */
  const set = (next: Partial<QueueState>, soon = false): void => {
    state = { ...state, ...next };
    if (soon) writing ??= setTimeout(write, WRITE_AFTER_MS);
    else write();
    for (const listener of listeners) listener();
  };
  return {
    set,
    write,
    snapshot: (): QueueState => state,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    find: (id: string): Item | undefined => state.items.find((item) => item.id === id),
    change: (id: string, changed: Partial<Item>, soon = false): void =>
      set({ items: state.items.map((item) => (item.id === id ? { ...item, ...changed } : item)) }, soon),
    /** Whether what is known is written down: a browser may refuse it. */
    isWritten: (): boolean => written,
  };
}
