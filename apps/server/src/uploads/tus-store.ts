import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { ImpactError } from '@impact/report/error';
import { DataStore, ERRORS, Upload } from '@tus/server';
import { eq } from 'drizzle-orm';
import { upload } from '../database/schema.ts';
import { onFiles } from '../storage/failure.ts';
import { receive } from '../storage/receive.ts';
import { finishUpload, isComplete } from './finish.ts';
import { receivingFolder } from './receiving-folder.ts';
import { removeUpload } from './remove.ts';
import { resumableUntil, type UploadRow, type UploadServices, uploadById } from './upload.ts';

/**
 * Uploads as the tus server sees them: what is known of one is its row, how far it is says its file. tus calls every method but `create`
 * with the lock of the upload held, so that finishing, too, happens once at a time.
 */
export class UploadStore extends DataStore {
  override extensions = ['creation', 'creation-with-upload', 'termination'];
  readonly #services: UploadServices;

  constructor(services: UploadServices) {
    super();
    this.#services = services;
  }

  /** Row and file were made when the upload was admitted. */
  override async create(file: Upload): Promise<Upload> {
    return file;
  }

  override async getUpload(id: string): Promise<Upload> {
    const row = await this.#row(id);
    if (await isComplete(this.#services, row)) return described(await finishUpload(this.#services, row));
    if (row.state === 'stored' || row.state === 'used') return described(row);
    const here = await receivingFolder(this.#services.settings.dataFolder).stat(id);
    const over = row.state === 'failed' || !here || Math.max(+row.expiresAt, +resumableUntil(here)) <= Date.now();
    if (over) throw ERRORS.FILE_NO_LONGER_EXISTS;
    return described(row, here.size);
  }

  override async write(body: Readable, id: string, offset: number): Promise<number> {
    const row = await this.#row(id);
    // Finished when it was looked at just before: nothing can follow.
    if (offset === row.size) return offset;
    const { settings, database } = this.#services;
    const file = receivingFolder(settings.dataFolder).path(id);
    const handle = await onFiles(() => open(file, 'r+'));
    let at = offset;
    try {
      at += await receive(handle, body, { from: offset });
    } finally {
      await handle.close();
      await database.queries
        .update(upload)
        .set({ expiresAt: resumableUntil({ size: at, modified: new Date() }) })
        .where(eq(upload.id, id));
    }
    if (at === row.size) await finishUpload(this.#services, row);
    return at;
  }

  override async remove(id: string): Promise<void> {
    await this.#row(id);
    if (await removeUpload(this.#services, id, ({ state }) => state !== 'used')) return;
    throw new ImpactError('CONFLICT', 'This upload belongs to an interview by now: delete the interview instead.');
  }

  async #row(id: string): Promise<UploadRow> {
    const row = await uploadById(this.#services.database.queries, id);
    if (!row) throw ERRORS.FILE_NOT_FOUND;
    return row;
  }
}

const described = ({ id, size, name, kind }: UploadRow, offset = size): Upload =>
  new Upload({ id, size, offset, metadata: { filename: name, kind } });
