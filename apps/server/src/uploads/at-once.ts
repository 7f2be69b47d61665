import { copyFile, stat } from 'node:fs/promises';
import { ImpactError } from '@impact/report/error';
import type { Who } from '../access/who.ts';
import { onFiles } from '../storage/failure.ts';
import { admitUpload } from './admit.ts';
import { finishUpload } from './finish.ts';
import { receivingFolder } from './receiving-folder.ts';
import { removeUpload } from './remove.ts';
import { newUploadId, type UploadKind, type UploadRow, type UploadServices } from './upload.ts';
import { uploadLocks } from './upload-locks.ts';

/**
 * An upload that comes whole or not at all: `receive` admits it under the id and writes its bytes, then it is finished. What it throws
 * leaves nothing behind.
 */
export async function uploadAtOnce(
  services: UploadServices,
  receive: (id: string) => Promise<UploadRow>,
): Promise<UploadRow> {
  const id = newUploadId();
  // Held from the first byte on: nobody else takes it for abandoned.
  const release = await uploadLocks(services.database.pool).hold(id, { patience: 0 });
  if (!release) throw new ImpactError('CONFLICT', 'The upload could not be started: try again.');
  try {
    return await finishUpload(services, await receive(id));
  } catch (error) {
    await removeUpload(services, id, ({ state }) => state === 'receiving');
    throw error;
  } finally {
    await release();
  }
}

/** A file of this machine as somebody's upload; the file stays. Throws QUOTA_EXCEEDED, STORAGE_FULL, MEDIA_UNSUPPORTED, as for any upload. */
export async function uploadFile(
  services: UploadServices,
  who: Exclude<Who, { kind: 'anonymous' }>,
  { file, kind, name }: { file: string; kind: UploadKind; name: string },
): Promise<UploadRow> {
  const { size } = await onFiles(() => stat(file));
  return uploadAtOnce(services, async (id) => {
    const row = await admitUpload(services, who, { id, kind, name, size, resumable: false });
    await onFiles(() => copyFile(file, receivingFolder(services.settings.dataFolder).path(id)));
    return row;
  });
}
