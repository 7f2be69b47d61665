/**
 * Works through what is ready, one after the other, each time the first of the list that had no turn yet; the next waits until `work` has
 * ended. The function that is handed back begins, or, while it is under way, gives those another turn that are ready still.
 */
export function createInOrder<One extends { id: string }>(
  ready: () => readonly One[],
  work: (one: One) => Promise<void>,
): () => Promise<void> {
  const had = new Set<string>();
  let now: string | null = null;
  return async () => {
    had.clear();
    if (now !== null) {
      had.add(now);
      return;
    }
    try {
      for (;;) {
        const next = ready().find(({ id }) => !had.has(id));
        if (!next) return;
        had.add(next.id);
        now = next.id;
        await work(next);
      }
    } finally {
      now = null;
    }
  };
}
