import { ImpactError } from '@impact/report/error';
import { and, count, eq, inArray, sql } from 'drizzle-orm';
import { actorOf, type Who } from '../access/who.ts';
import type { Queries } from '../database/database.ts';
import { upload } from '../database/schema.ts';
import { type ReceivingFolder, receivingFolder } from './receiving-folder.ts';
import { usedRoom } from './room.ts';
import { resumableUntil, TRANSCRIPT_LIMIT, type UploadKind, type UploadRow, type UploadServices } from './upload.ts';

/** The disk keeps this much room for everything else. */
const SPARE_BYTES = 500 * 2 ** 20;
/** Most uploads of one organisation that are open or unused at a time. */
const MOST_OPEN = 500;

/** Most uploads of one person or key that are on their way at a time, each of which holds room for all of its bytes. */
const MOST_UNDER_WAY = 20;

export interface NewUpload {
  /** As `newUploadId` gives it. */
  id: string;
  kind: UploadKind;
  /** As `uploadName` gives it. */
  name: string;
  /** Bytes, or the most that they can be. */
  size: number;
  /** Whether it can go on after its connection broke. */
  resumable: boolean;
}

/** Most bytes of one upload of a kind. */
export const limitOf = (kind: UploadKind, { uploadLimit }: UploadServices['settings']): number =>
  kind === 'transcript' ? Math.min(TRANSCRIPT_LIMIT, uploadLimit) : uploadLimit;

export const tooLarge = (limit: number): ImpactError =>
  new ImpactError(
    'MEDIA_TOO_LARGE',
    `The file is larger than the ${amount(limit)} that one upload may have: cut or compress it.`,
  );

const amount = (bytes: number): string =>
  bytes >= 2 ** 30 ? `${Number((bytes / 2 ** 30).toFixed(1))} GB` : `${Number((bytes / 2 ** 20).toFixed(1))} MB`;

/**
 * Makes room for an upload: its row, and its empty file on this machine. Throws MEDIA_TOO_LARGE, INVALID_REQUEST for an empty file,
 * QUOTA_EXCEEDED when the organisation has stored too much, STORAGE_FULL when the disk has no room for all that is on its way.
 */
export async function admitUpload(
  { settings, database }: UploadServices,
  who: Exclude<Who, { kind: 'anonymous' }>,
  { id, kind, name, size, resumable }: NewUpload,
): Promise<UploadRow> {
  const limit = limitOf(kind, settings);
  if (size > limit) throw tooLarge(limit);
  if (size === 0) throw new ImpactError('INVALID_REQUEST', 'The file is empty: choose another one.');
  const folder = receivingFolder(settings.dataFolder);
  return database.queries.transaction(async (tx) => {
    await oneAdmissionAtATime(tx);
    await assertPatience(tx, who);
    await assertQuota(tx, who.organizationId, size, settings.quota);
    await assertDisk(tx, folder, size);
    const now = new Date();
    const [row] = await tx
      .insert(upload)
      .values({
        id,
        organizationId: who.organizationId,
        createdBy: actorOf(who),
        kind,
        name,
        size,
        createdAt: now,
        expiresAt: resumable ? resumableUntil({ size: 0, modified: now }) : now,
      })
      .returning();
    if (!row) throw new Error('An insert returned no row.');
    await folder.create(id);
    return row;
  });
}

/** Until the transaction ends, no other upload is admitted, and no file without a row is taken for a leftover. */
export async function oneAdmissionAtATime(tx: Queries): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('upload admission', 0))`);
}

async function assertPatience(tx: Queries, who: Exclude<Who, { kind: 'anonymous' }>): Promise<void> {
  const [own] = await tx
    .select({ count: count() })
    .from(upload)
    .where(
      and(
        eq(upload.organizationId, who.organizationId),
        eq(upload.createdBy, actorOf(who)),
        eq(upload.state, 'receiving'),
      ),
    );
  if ((own?.count ?? 0) >= MOST_UNDER_WAY) {
    throw new ImpactError(
      'QUOTA_EXCEEDED',
      `You have ${MOST_UNDER_WAY} uploads on their way: finish or cancel some, then try again.`,
    );
  }
}

async function assertQuota(tx: Queries, organizationId: string, size: number, quota: number): Promise<void> {
  const { kept, open, uploads } = await usedRoom(tx, organizationId);
  if (uploads >= MOST_OPEN) {
    throw new ImpactError('QUOTA_EXCEEDED', 'Too many uploads are open: finish or cancel some, then try again.');
  }
  if (kept + open + size > quota) {
    throw new ImpactError(
      'QUOTA_EXCEEDED',
      `The recordings of your organisation would be more than ${amount(quota)}: delete some that are no longer needed.`,
    );
  }
}

async function assertDisk(tx: Queries, folder: ReceivingFolder, size: number): Promise<void> {
  if ((await folder.freeBytes()) - (await bytesToCome(tx, folder)) < size + SPARE_BYTES) {
    throw new ImpactError('STORAGE_FULL', 'The server has no room for this file at the moment: tell its operator.');
  }
}

/** What is still to arrive of the uploads that are put together on this machine. */
async function bytesToCome(tx: Queries, folder: ReceivingFolder): Promise<number> {
  const ids = await folder.ids();
  if (ids.length === 0) return 0;
  const rows = await tx
    .select({ id: upload.id, size: upload.size })
    .from(upload)
    .where(and(inArray(upload.id, ids), eq(upload.state, 'receiving')));
  let bytes = 0;
  for (const { id, size } of rows) bytes += Math.max(0, size - ((await folder.stat(id))?.size ?? 0));
  return bytes;
}
