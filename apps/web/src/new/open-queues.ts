/** What others than its own pages need of a queue. */
interface OpenQueue {
  atRisk(): boolean;
  close(): void;
}

/** The queues that are open in this page, by whose they are. What asks for them need not load what a queue consists of. */
export function createOpenQueues<Queue extends OpenQueue>() {
  const queues = new Map<string, Queue>();
  const listeners = new Set<() => void>();
  // Queues are opened while a page is drawn: who listens is told afterwards.
  const tell = () =>
    queueMicrotask(() => {
      for (const listener of listeners) listener();
    });
  return {
    get: (owner: string): Queue | undefined => queues.get(owner),
    has: (owner: string): boolean => queues.has(owner),
    add(owner: string, queue: Queue): void {
      queues.set(owner, queue);
      tell();
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    atRisk: (): boolean => [...queues.values()].some((queue) => queue.atRisk()),
    /** Ends what is on its way for somebody who no longer uses this page. */
    closeAll(): void {
      for (const queue of queues.values()) queue.close();
    },
  };
}
