import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Multipart } from '@fastify/multipart';
import { ImpactError } from '@impact/report/error';
import { and, eq } from 'drizzle-orm';
import { notFound } from '../access/not-found.ts';
import type { Who } from '../access/who.ts';
import { upload } from '../database/schema.ts';
import { onFiles } from '../storage/failure.ts';
import { receive } from '../storage/receive.ts';
import { admitUpload, limitOf, tooLarge } from './admit.ts';
import { uploadAtOnce } from './at-once.ts';
import { receivingFolder } from './receiving-folder.ts';
import { UploadKind, type UploadRow, type UploadServices } from './upload.ts';
import { uploadName } from './upload-name.ts';

/** What a form may have beside its file, bytes: field names, boundaries, the kind. */
const ENVELOPE = 64 * 2 ** 10;

/**
 * Takes a file that comes in one form, whole or not at all: field `kind` (`recording` unless it says `transcript`; before the file) and field
 * `file`. `length` is that of the form where it is known. Throws INVALID_REQUEST for another form, MEDIA_TOO_LARGE, MEDIA_UNSUPPORTED,
 * QUOTA_EXCEEDED, STORAGE_FULL.
 */
export async function receiveForm(
  services: UploadServices,
  who: Who,
  parts: AsyncIterable<Multipart>,
  length: number | null,
): Promise<UploadRow> {
  if (who.kind === 'anonymous') throw notFound();
  return uploadAtOnce(services, (id) => receiveParts(services, who, parts, { id, length }));
}

async function receiveParts(
  services: UploadServices,
  who: Exclude<Who, { kind: 'anonymous' }>,
  parts: AsyncIterable<Multipart>,
  { id, length }: { id: string; length: number | null },
): Promise<UploadRow> {
  let kind: UploadKind = 'recording';
  let row: UploadRow | null = null;
  for await (const part of wellFormed(parts)) {
    if (row) throw new ImpactError('INVALID_REQUEST', 'The file is the last field of the form, and there is only one.');
    if (part.type === 'field') {
      const said = part.fieldname === 'kind' ? UploadKind.safeParse(part.value) : null;
      if (!said?.success) {
        throw new ImpactError(
          'INVALID_REQUEST',
          'The fields of the form are "kind" (recording or transcript) and "file".',
        );
      }
      kind = said.data;
      continue;
    }
    if (part.fieldname !== 'file')
      throw new ImpactError('INVALID_REQUEST', 'The field with the file is called "file".');
    const limit = limitOf(kind, services.settings);
    if (length !== null && length > limit + ENVELOPE) throw tooLarge(limit);
    const name = uploadName(part.filename, kind);
    const most = Math.min(length ?? limit, limit);
    const admitted = await admitUpload(services, who, { id, kind, name, size: most, resumable: false });
    const size = await receiveFile(services, id, part.file, limit);
    row = await withSize(services, admitted, size);
  }
  if (!row) throw new ImpactError('INVALID_REQUEST', 'The form has no field "file".');
  return row;
}

async function receiveFile({ settings }: UploadServices, id: string, body: Readable, limit: number): Promise<number> {
  const handle = await onFiles(() => open(receivingFolder(settings.dataFolder).path(id), 'r+'));
  try {
    return await receive(handle, Readable.from(atMost(body, limit)));
  } finally {
    await handle.close();
  }
}

async function* atMost(body: AsyncIterable<Buffer>, limit: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of wellFormed(body)) {
    bytes += chunk.length;
    if (bytes > limit) throw tooLarge(limit);
    yield chunk;
  }
}

/** What comes of a form, as long as the form can be read. */
async function* wellFormed<T>(source: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* source;
  } catch (cause) {
    throw new ImpactError('INVALID_REQUEST', 'The form is cut off, or is not as multipart/form-data has it.', {
      cause,
    });
  }
}

/** The row with what really came, now that it is known. */
async function withSize({ database }: UploadServices, row: UploadRow, size: number): Promise<UploadRow> {
  if (size === 0) throw new ImpactError('INVALID_REQUEST', 'The file is empty: choose another one.');
  const [sized] = await database.queries
    .update(upload)
    .set({ size })
    .where(and(eq(upload.id, row.id), eq(upload.state, 'receiving')))
    .returning();
  if (!sized) throw notFound();
  return sized;
}
