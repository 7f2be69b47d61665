/** What somebody has opened, to be closed in turn: last opened, first closed. */
export interface Closers {
  /** Notes how a part is closed, and returns it. */
  closedBy<T>(part: T, closer: (part: T) => unknown): T;
  /** Closes everything, once; a part that fails keeps none of the others open, and its failure is thrown at the end. */
  close(): Promise<void>;
}

export function createClosers(): Closers {
  const closers: (() => unknown)[] = [];
  let closing: Promise<void> | undefined;
  async function closeAll(): Promise<void> {
    const failures: unknown[] = [];
    for (const closer of closers.reverse()) {
      try {
        await closer();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }
  return {
    closedBy(part, closer) {
      closers.push(() => closer(part));
      return part;
    },
    close() {
      closing ??= closeAll();
      return closing;
    },
  };
}
