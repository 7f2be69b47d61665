const ALL = 'impact-draft:';

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * What somebody has written and not sent, kept in this browser: theirs alone (`owner`), as others may use the browser after them. Names have
 * the id of the interview that they are about, between colons.
 */
export function createDrafts(owner: string, storage: Kept = localStorage) {
  const keyOf = (name: string): string => `${ALL}${owner}:${name}`;
  return {
    read: (name: string): string | null => storage.getItem(keyOf(name)),
    /** null forgets it. */
    write(name: string, text: string | null): void {
      try {
        if (text === null) storage.removeItem(keyOf(name));
        else storage.setItem(keyOf(name), text);
      } catch (error) {
        // A browser without room keeps nothing; what is on the page stays there.
        if (!(error instanceof DOMException)) throw error;
      }
    },
  };
}
export type Drafts = ReturnType<typeof createDrafts>;

/** Nothing that was written about an interview stays in this browser once that is gone, whoever wrote it. */
export function forgetDraftsOf(interviewId: string, storage: Kept & Record<string, unknown> = localStorage): void {
  for (const key of Object.keys(storage))
    if (key.startsWith(ALL) && key.split(':').includes(interviewId)) storage.removeItem(key);
}
