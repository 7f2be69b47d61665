import type { KeptRecording, keptRecordings } from '../keep/kept-recordings.ts';

/** How much of a recording the browser has stored: what it has not is lost with the page. */
export type HowKept = 'all' | 'part' | 'none';

/**
 * The pieces of one recording, in their order. Each is stored at once; from the first that is refused on, they stay in memory, as nothing must
 * end a recording that is under way, least of all a full disk.
 */
export function createPieces(storage: Pick<typeof keptRecordings, 'append' | 'put' | 'read'>, onUnkept: () => void) {
  let stored = 0;
  let refused = false;
  const rest: Blob[] = [];
  return {
    async add(recording: KeptRecording, bytes: Blob): Promise<void> {
      if (!refused) {
        try {
          await storage.append(recording, stored, bytes);
          stored++;
          return;
        } catch {
          // Whatever the reason is, it goes on in memory, and whoever is recorded is told.
          refused = true;
          onUnkept();
        }
      }
      rest.push(bytes);
    },
    /** All of it as one file. Where what was stored cannot be read, it throws and may be asked again: nothing is lost. */
    async all(recording: KeptRecording): Promise<{ file: Blob; kept: HowKept }> {
      const head = stored === 0 ? null : await storage.read(recording);
      if (stored > 0 && head === null) throw new Error('The browser no longer has what was recorded.');
      try {
        // The last piece may have been stored before the last question was noted. It is stored without that, too.
        if (!refused) await storage.put(recording);
      } catch (error) {
        if (!(error instanceof DOMException)) throw error;
      }
      const file = new Blob([...(head ? [head] : []), ...rest], { type: recording.type });
      return { file, kept: refused ? (stored === 0 ? 'none' : 'part') : 'all' };
    },
  };
}
