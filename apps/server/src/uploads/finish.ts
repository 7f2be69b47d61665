import { fingerprint } from '@impact/media/fingerprint';
import { inspectRecording } from '@impact/media/recording';
import { ImpactError } from '@impact/report/error';
import { and, eq } from 'drizzle-orm';
import { notFound } from '../access/not-found.ts';
import { upload } from '../database/schema.ts';
import { MEDIA_TYPES, TRANSCRIPT_TYPE } from './media-type.ts';
import { receivingFolder } from './receiving-folder.ts';
import { keptFrom, type UploadRow, type UploadServices, uploadKey } from './upload.ts';

/** Whether all of an upload has arrived, so that it can be finished here; also after a process was killed while it finished it. */
export async function isComplete({ settings }: UploadServices, row: UploadRow): Promise<boolean> {
  if (row.state !== 'receiving') return false;
  const here = await receivingFolder(settings.dataFolder).stat(row.id);
  return here ? here.size === row.size : row.sha256 !== null;
}

/**
 * Moves a complete upload into storage and says so in its row. The caller holds its lock. Done again after it was cut off anywhere, it comes
 * to the same end. Throws MEDIA_UNSUPPORTED for what is no recording (the upload has failed then), STORAGE_FAILED, STORAGE_FULL.
 */
export async function finishUpload(services: UploadServices, row: UploadRow): Promise<UploadRow> {
  const { settings, database, storage } = services;
  const { queries } = database;
  const folder = receivingFolder(settings.dataFolder);
  const storageKey = uploadKey(row);
  const still = and(eq(upload.id, row.id), eq(upload.state, 'receiving'));
  if (await folder.stat(row.id)) {
    const file = folder.path(row.id);
    const type = await typeOf(row, file).catch(async (error) => {
      if (!(error instanceof ImpactError) || error.code !== 'MEDIA_UNSUPPORTED') throw error;
      await queries
        .update(upload)
        .set({ state: 'failed', expiresAt: keptFrom(new Date()) })
        .where(still);
      await folder.remove(row.id);
      throw error;
    });
    const sha256 = await fingerprint(file);
    // Written down before the file moves: whoever finds it moved knows that it was whole.
    await queries.update(upload).set({ sha256, storageKey }).where(still);
    await storage.adopt(storageKey, file, { type });
  } else if (row.sha256 === null || (await storage.stat(storageKey))?.size !== row.size) {
    throw new ImpactError('STORAGE_FAILED', 'The server has lost what it received of this file: upload it again.');
  }
  const [stored] = await queries
    .update(upload)
    .set({ state: 'stored', expiresAt: keptFrom(new Date()) })
    .where(still)
    .returning();
  if (stored) return stored;
  // Its organisation was removed in the meantime.
  await storage.delete(storageKey);
  throw notFound();
}

async function typeOf({ kind, size }: UploadRow, file: string): Promise<string> {
  if (kind === 'transcript') return TRANSCRIPT_TYPE;
  return MEDIA_TYPES[(await inspectRecording(file, { bytes: size })).container];
}
