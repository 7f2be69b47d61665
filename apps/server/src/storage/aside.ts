import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { hasEnded, MARK_PATTERN, PROCESS_MARK } from '@impact/subprocess/mark';
import { onFiles, whereThere } from './failure.ts';

/** A folder of files that are there only while a process works on them. */
export interface Aside {
  /** A path that nobody else uses. */
  path(): string;
}

const NAME = new RegExp(`^(${MARK_PATTERN})-[0-9a-f]{16}$`);
const HOUR_MS = 3_600_000;
/** No job and no request takes longer: what nobody has touched for so long is nobody's, whatever machine it came from. */
const LONGEST_MS = 24 * HOUR_MS;

/** Makes the folder, private to this account, and removes, now and every hour, what processes left in it when they were killed. */
export async function openAside(folder: string): Promise<Aside> {
  await onFiles(async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await removeLeftovers(folder);
  });
  // What cannot be removed now may be an hour later, and who needs the folder is told by what they came for.
  setInterval(() => void removeLeftovers(folder).catch(() => {}), HOUR_MS).unref();
  return { path: () => path.join(folder, `${PROCESS_MARK}-${randomBytes(8).toString('hex')}`) };
}

async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const mark = NAME.exec(name)?.[1];
    if (mark === undefined || mark === PROCESS_MARK) continue;
    const file = path.join(folder, name);
    // A container that was made anew is another machine, as far as its files can tell.
    const stats = hasEnded(mark) ? null : await whereThere(() => stat(file));
    if (stats && Date.now() - stats.mtimeMs < LONGEST_MS) continue;
    await rm(file, { force: true });
  }
}
