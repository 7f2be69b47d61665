import { ImpactError } from '@impact/report/error';
import { and, eq, inArray, isNull, lte } from 'drizzle-orm';
import { upload } from '../database/schema.ts';
import { oneAdmissionAtATime } from './admit.ts';
import { finishUpload, isComplete } from './finish.ts';
import { receivingFolder } from './receiving-folder.ts';
import { removeUpload } from './remove.ts';
import { isResumable, resumableUntil, type UploadRow, type UploadServices, uploadById } from './upload.ts';
import { uploadLocks } from './upload-locks.ts';

export interface Swept {
  /** Uploads that were complete but not stored: their process had been killed. */
  finished: number;
  /** Uploads that were over. */
  removed: number;
  /** Files without an upload that is being received. */
  leftovers: number;
}

/**
 * Finishes what was cut off, removes what is over, for the uploads of this machine and the rows of all; for the start of the server and
 * every hour after. What fails for one does not keep the others: throws AggregateError at the end.
 */
export async function sweepUploads(services: UploadServices): Promise<Swept> {
  const { queries } = services.database;
  const failures: unknown[] = [];
  async function count(rows: readonly UploadRow[], work: (row: UploadRow) => Promise<boolean>): Promise<number> {
    let done = 0;
    for (const { id } of rows) {
      try {
        if (await alone(services, id, work)) done++;
      } catch (error) {
        failures.push(error);
      }
    }
    return done;
  }
  const receiving = await queries.select().from(upload).where(eq(upload.state, 'receiving'));
  const finished = await count(receiving, async (row) => {
    if (!(await isComplete(services, row))) return false;
    await finishUpload(services, row).catch((error) => {
      // That it is no recording is an end, too.
      if (!(error instanceof ImpactError) || error.code !== 'MEDIA_UNSUPPORTED') throw error;
    });
    return true;
  });
  // What an interview has stays with it: by these rows its erasure finds all that was uploaded for it.
  const over = await queries
    .select()
    .from(upload)
    .where(and(lte(upload.expiresAt, new Date()), isNull(upload.interviewId)));
  const removed = await count(over, (row) => removeOver(services, row));
  const leftovers = await removeLeftovers(services);
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} uploads could not be swept.`);
  return { finished, removed, leftovers };
}

/** Works on an upload unless somebody else does. */
async function alone(
  { database }: UploadServices,
  id: string,
  work: (row: UploadRow) => Promise<boolean>,
): Promise<boolean> {
  const release = await uploadLocks(database.pool).hold(id, { patience: 0 });
  if (!release) return false;
  try {
    const row = await uploadById(database.queries, id);
    return row !== null && (await work(row));
  } finally {
    await release();
  }
}

async function removeOver(services: UploadServices, row: UploadRow): Promise<boolean> {
  const { settings, database } = services;
  const { id } = row;
  const here =
    row.state === 'receiving' && isResumable(row) ? await receivingFolder(settings.dataFolder).stat(id) : null;
  const until = here && resumableUntil(here);
  if (until && until > new Date()) {
    // Its process was killed before it could write down when the last byte came.
    await database.queries.update(upload).set({ expiresAt: until }).where(eq(upload.id, id));
    return false;
  }
  return removeUpload(services, id, ({ expiresAt, interviewId }) => expiresAt <= new Date() && interviewId === null);
}

/** Removes the files of this machine whose upload is gone, stored or failed. */
async function removeLeftovers({ settings, database }: UploadServices): Promise<number> {
  const folder = receivingFolder(settings.dataFolder);
  return database.queries.transaction(async (tx) => {
    await oneAdmissionAtATime(tx);
    const ids = await folder.ids();
    if (ids.length === 0) return 0;
    const rows = await tx
      .select({ id: upload.id })
      .from(upload)
      .where(and(inArray(upload.id, ids), eq(upload.state, 'receiving')));
    const known = new Set(rows.map(({ id }) => id));
    const leftovers = ids.filter((id) => !known.has(id));
    for (const id of leftovers) await folder.remove(id);
    return leftovers.length;
  });
}
