import { eq } from 'drizzle-orm';
import { upload } from '../database/schema.ts';
import { receivingFolder } from './receiving-folder.ts';
import type { UploadRow, UploadServices } from './upload.ts';

/**
 * Removes an upload: its row, and what was stored of it unless an interview has that now. The caller holds its lock. `when` is asked about the
 * row as it is then; nothing is removed unless it agrees.
 */
export async function removeUpload(
  { settings, database, storage }: UploadServices,
  id: string,
  when: (row: UploadRow) => boolean = () => true,
): Promise<boolean> {
  const removed = await database.queries.transaction(async (tx) => {
    // An interview that takes it at this moment waits for the end of this, or has it already.
    const [row] = await tx.select().from(upload).where(eq(upload.id, id)).for('update');
    if (!row || !when(row)) return false;
    if (row.state !== 'used' && row.storageKey !== null) await storage.delete(row.storageKey);
    await tx.delete(upload).where(eq(upload.id, id));
    return true;
  });
  if (removed) await receivingFolder(settings.dataFolder).remove(id);
  return removed;
}
