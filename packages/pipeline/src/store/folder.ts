import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes a folder and those above it that are missing. Node's own recursive `mkdir` never returns where a parent can neither be found nor
 * made (below /proc, say); here every level is tried once. Throws what the file system says.
 */
export async function ensureFolder(folder: string, mode = 0o777): Promise<void> {
  try {
    await mkdir(folder, { mode });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const parent = path.dirname(folder);
    if (code === 'ENOENT' && parent !== folder) {
      await ensureFolder(parent, mode);
      await mkdir(folder, { mode }).catch(throwUnlessThere(folder));
    } else await throwUnlessThere(folder)(error);
  }
}

/** Somebody else may have made it in the meantime; anything but a folder in its place is an error. */
function throwUnlessThere(folder: string) {
  return async (error: unknown): Promise<void> => {
    const there = await stat(folder).catch(() => null);
    if (!there?.isDirectory()) throw error;
  };
}
