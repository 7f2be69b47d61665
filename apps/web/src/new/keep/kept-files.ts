import { inRooms } from './browser-database.ts';

/** Larger files are not copied: they are chosen again after a reload. */
const LARGEST_COPY = 500 * 2 ** 20;
/** A copy takes at most this share of what the browser grants. */
const SHARE_OF_ROOM = 0.5;

/** Copies of files on their way, so that a reload goes on without asking for them again. */
export const keptFiles = {
  /** Tells whether there is a copy now: a browser may grant no room, or no storage at all (private windows). */
  async put(id: string, file: Blob): Promise<boolean> {
    if (file.size > LARGEST_COPY) return false;
    try {
      const { quota = 0, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
      if (quota > 0 && file.size > SHARE_OF_ROOM * (quota - usage)) return false;
      await inRooms(['files'], 'readwrite', (room) => room('files').put(file, id));
      return true;
    } catch (error) {
      // Without a copy everything works; the row says that the file has to be chosen again after a reload.
      if (error instanceof DOMException) return false;
      throw error;
    }
  },
  async get(id: string): Promise<Blob | null> {
    const found: unknown = await inRooms(['files'], 'readonly', (room) => room('files').get(id));
    return found instanceof Blob ? found : null;
  },
  async ids(): Promise<string[]> {
    const keys = (await inRooms(['files'], 'readonly', (room) => room('files').getAllKeys())) ?? [];
    return keys.filter((key) => typeof key === 'string');
  },
  async remove(id: string): Promise<void> {
    await inRooms(['files'], 'readwrite', (room) => room('files').delete(id));
  },
};
