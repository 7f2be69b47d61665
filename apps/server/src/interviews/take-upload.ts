import { ImpactError } from '@impact/report/error';
import { and, eq } from 'drizzle-orm';
import { actorOf } from '../access/who.ts';
import type { Queries } from '../database/database.ts';
import { upload } from '../database/schema.ts';
import { FieldError } from '../field-error.ts';
import type { Insider } from './find.ts';

/** A stored file that from now on belongs to an interview. */
export interface TakenUpload {
  storageKey: string;
  name: string;
  size: number;
  sha256: string;
}

/**
 * Takes an upload of one's own for an interview, once; from then on its file is found by the interview, whatever becomes of its settings.
 * Throws UPLOAD_NOT_FOUND for one that is not there, not one's own or of another kind, CONFLICT for one that is still on its way or has been taken.
 */
export async function takeUpload(
  tx: Queries,
  who: Insider,
  { id, kind, interviewId }: { id: string; kind: 'recording' | 'transcript'; interviewId: string },
): Promise<TakenUpload> {
  const own = and(
    eq(upload.id, id),
    eq(upload.organizationId, who.organizationId),
    eq(upload.createdBy, actorOf(who)),
    eq(upload.kind, kind),
  );
  const [row] = await tx.select().from(upload).where(own).for('update');
  if (!row) {
    const field = kind === 'recording' ? 'uploadId' : 'transcriptUploadId';
    const why = `This upload of a ${kind} is not there, or is older than 24 hours: upload the file again.`;
    throw new FieldError('UPLOAD_NOT_FOUND', why, `/body/${field}`);
  }
  const { storageKey, name, size, sha256 } = row;
  if (row.state !== 'stored' || storageKey === null || sha256 === null) {
    throw new ImpactError(
      'CONFLICT',
      row.state === 'used'
        ? 'This upload already belongs to an interview; upload the file again for another one.'
        : 'This upload is not finished; wait until all of it has arrived.',
    );
  }
  await tx.update(upload).set({ state: 'used', interviewId }).where(own);
  return { storageKey, name, size, sha256 };
}
