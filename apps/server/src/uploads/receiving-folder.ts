import { mkdir, open, readdir, rm, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { onFiles, whereThere } from '../storage/failure.ts';
import { isUploadId } from './upload.ts';

/** Where uploads are put together on this machine until they are moved into storage; each file has the id of its upload. */
export interface ReceivingFolder {
  path(id: string): string;
  /** Makes the empty file of an upload. */
  create(id: string): Promise<void>;
  /** What has arrived of an upload and when its last byte did; null where this machine has nothing of it. */
  stat(id: string): Promise<{ size: number; modified: Date } | null>;
  remove(id: string): Promise<void>;
  /** Ids of all that is being received here. */
  ids(): Promise<string[]>;
  freeBytes(): Promise<number>;
}

export function receivingFolder(dataFolder: string): ReceivingFolder {
  const folder = path.join(dataFolder, 'uploads');
  const made = () => mkdir(folder, { recursive: true, mode: 0o700 });
  const file = (id: string) => path.join(folder, id);
  return {
    path: file,
    create: (id) =>
      onFiles(async () => {
        await made();
        const handle = await open(file(id), 'wx', 0o600);
        await handle.close();
      }),
    async stat(id) {
      const stats = await whereThere(() => stat(file(id)));
      return stats && { size: stats.size, modified: stats.mtime };
    },
    remove: (id) => onFiles(() => rm(file(id), { force: true })),
    ids: async () => ((await whereThere(() => readdir(folder))) ?? []).filter(isUploadId),
    freeBytes: () =>
      onFiles(async () => {
        await made();
        const { bavail, bsize } = await statfs(folder);
        return bavail * bsize;
      }),
  };
}
