import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { onFiles } from './failure.ts';

/** A folder of files that are there only while a process works on them. */
export interface Aside {
  /** A path that nobody else uses. */
  path(): string;
}

const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 12);
const NAME = /^([0-9a-f]{12})-(\d{1,10})-[0-9a-f]{32}$/;

/** Makes the folder, private to this account, and removes what processes of this machine left in it when they were killed. */
export async function openAside(folder: string): Promise<Aside> {
  await onFiles(async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (const name of await readdir(folder)) {
      const [, host, pid] = NAME.exec(name) ?? [];
      if (host === HOST && !isRunning(Number(pid))) await rm(path.join(folder, name), { force: true });
    }
  });
  return { path: () => path.join(folder, `${HOST}-${process.pid}-${randomBytes(16).toString('hex')}`) };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under another account.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
