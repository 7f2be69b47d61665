import { ALL_DRAFTS } from '../keep/draft-keys.ts';
import type { KeptRecording } from '../keep/kept-recordings.ts';
import { lockOf } from './lock-of.ts';

interface Elsewhere {
  /** What this page is uploading. */
  queued: readonly { id: string }[];
  /** The browser's storage, with the drafts of this page and of others. */
  stored: Record<string, string>;
  /** The names of all locks that are held. */
  held: ReadonlySet<string>;
}

/**
 * Recordings that nothing else speaks of: after a crash, when the page was closed, or when their draft is gone. Whoever was recorded must be
 * able to see and remove every one of them.
 */
export function leftOver(all: readonly KeptRecording[], { queued, stored, held }: Elsewhere): KeptRecording[] {
  const drafts = Object.entries(stored).flatMap(([key, draft]) => (key.startsWith(ALL_DRAFTS) ? draft : []));
  return all.filter(
    ({ id, duration }) =>
      duration > 0 &&
      !held.has(lockOf(id)) &&
      !queued.some((item) => item.id === id) &&
      !drafts.some((draft) => draft.includes(id)),
  );
}
