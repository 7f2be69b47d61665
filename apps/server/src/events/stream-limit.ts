/** How many streams are open for each actor in this process. */
export interface StreamLimit {
  /** Counts one more, until the function that it returns is called; null when there are as many as one may have. */
  enter(actor: string): (() => void) | null;
}

export function createStreamLimit(most: number): StreamLimit {
  const open = new Map<string, number>();
  return {
    enter(actor) {
      const before = open.get(actor) ?? 0;
      if (before >= most) return null;
      open.set(actor, before + 1);
      let left = false;
      return () => {
        if (left) return;
        left = true;
        const now = (open.get(actor) ?? 1) - 1;
        if (now === 0) open.delete(actor);
        else open.set(actor, now);
      };
    },
  };
}
