import { rmSync } from 'node:fs';
import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const NAME = /^impact-run-(\d+)-/;
/** Milliseconds without a change after which the folder of a process that is gone may be removed. */
const STILL_MS = 60_000;

export interface TemporaryFolder extends AsyncDisposable {
  path: string;
}

/** A folder for one run, removed when the run ends; what a killed run left behind is removed by the next one. */
export async function temporaryFolder(): Promise<TemporaryFolder> {
  await sweep();
  const folder = await mkdtemp(path.join(tmpdir(), `impact-run-${process.pid}-`));
  // For exits that unwind nothing (a second Ctrl-C, an uncaught error).
  const atExit = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', atExit);
  return {
    path: folder,
    async [Symbol.asyncDispose]() {
      process.off('exit', atExit);
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(NAME.exec(name)?.[1]);
    if (!pid || isRunning(pid)) continue;
    const folder = path.join(tmpdir(), name);
    const info = await lstat(folder).catch(() => null);
    // Only a folder of our own that has lain still for a while: process ids mean nothing across containers that share it.
    if (!info?.isDirectory() || info.uid !== process.getuid?.() || Date.now() - info.mtimeMs < STILL_MS) continue;
    await rm(folder, { recursive: true, force: true }).catch(() => {});
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
