import { newId } from '../../parts/new-id.ts';
import type { QueueParts } from '../queue-parts.ts';
import { ALL_DRAFTS, draftsOf } from './draft-keys.ts';
import { keptFiles } from './kept-files.ts';

/**
 * The drafts of one person in this browser. Every open page writes its own, so that two tabs never send the same upload; a page that is
 * opened takes over those whose page is closed. A page is known to be open by its lock, which ends with it, whatever happened.
 */
export function keptDrafts(owner: string): QueueParts['draft'] {
  const prefix = draftsOf(owner);
  const own = `${prefix}${newId()}`;
  return {
    write(text) {
      try {
        localStorage.setItem(own, text);
        return true;
      } catch (error) {
        // No room, or no storage at all (private windows): everything works, until the page is left.
        if (error instanceof DOMException) return false;
        throw error;
      }
    },
    async adopt(take) {
      const { locks } = navigator;
      // Without https there are no locks: then all drafts belong to the page that was opened last.
      if (!locks) {
        handOver(keysOf(prefix, own), take);
        return;
      }
      await new Promise<void>((held) => {
        void locks.request(own, () => {
          held();
          return new Promise(() => {});
        });
      });
      await locks.request(prefix, async () => {
        const open = new Set(((await locks.query()).held ?? []).map(({ name }) => name));
        handOver(
          keysOf(prefix, own).filter((key) => !open.has(key)),
          take,
        );
      });
      await removeForgotten();
    },
  };
}

function handOver(keys: readonly string[], take: (texts: readonly string[]) => void): void {
  take(keys.flatMap((key) => localStorage.getItem(key) ?? []));
  for (const key of keys) localStorage.removeItem(key);
}

const keysOf = (prefix: string, own = ''): string[] =>
  Object.keys(localStorage).filter((key) => key.startsWith(prefix) && key !== own);

/** Copies of recordings that no draft speaks of any more do not stay in the browser. */
async function removeForgotten(): Promise<void> {
  try {
    const ids = await keptFiles.ids();
    const drafts = keysOf(ALL_DRAFTS).map((key) => localStorage.getItem(key) ?? '');
    for (const id of ids) if (!drafts.some((draft) => draft.includes(id))) await keptFiles.remove(id);
  } catch (error) {
    // A browser that gives no storage (private windows) has kept nothing.
    if (!(error instanceof DOMException)) throw error;
  }
}
