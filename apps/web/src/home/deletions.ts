/** Interviews that were deleted together and can still be brought back. */
export interface Deletion {
  interviews: readonly { id: string; title: string; wasOpen: boolean }[];
  /** When the first of them is erased, ms. */
  until: number;
}

const isText = (value: unknown): value is string => typeof value === 'string';

function readDeletion(value: unknown): Deletion | null {
  const { interviews, until } = (value ?? {}) as { interviews?: unknown; until?: unknown };
  if (!Array.isArray(interviews) || typeof until !== 'number') return null;
  const read = interviews.flatMap((one: unknown) => {
    const { id, title, wasOpen } = (one ?? {}) as Record<string, unknown>;
    return isText(id) && isText(title) ? [{ id, title, wasOpen: wasOpen === true }] : [];
  });
  return read.length === 0 ? null : { interviews: read, until };
}

/** Reads what the browser kept; what is damaged, or too late, is left out. */
export function readDeletions(text: string | null, now: number): Deletion[] {
  if (text === null) return [];
  try {
    const kept: unknown = JSON.parse(text);
    const read = Array.isArray(kept) ? kept.map(readDeletion) : [];
    return stillThere(
      read.filter((one) => one !== null),
      now,
    );
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** Those that can be brought back now. */
export const stillThere = (deletions: readonly Deletion[], now: number): Deletion[] =>
  deletions.filter(({ until }) => until > now);
