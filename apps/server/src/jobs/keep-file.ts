import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Database } from '../database/database.ts';
import type { Storage } from '../storage/storage.ts';
import { writeWhileThere } from './while-there.ts';

/** Keeps a file that a child made of an interview, unless that is being erased. Throws NOT_FOUND, STORAGE_FAILED, STORAGE_FULL. */
export async function keepFile(
  { database, storage }: { database: Database; storage: Storage },
  interviewId: string,
  { file, key, type, signal }: { file: string; key: string; type: string; signal: AbortSignal },
): Promise<void> {
  const { size } = await stat(file);
  await writeWhileThere(database.queries, interviewId, () =>
    storage.put(key, createReadStream(file), { size, type, signal }),
  );
}
