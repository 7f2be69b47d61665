import { rmSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const NAME = /^impact-(\d+)-/;

export interface TemporaryFolder extends AsyncDisposable {
  path: string;
}

/** A folder for one run, removed when the run ends; what a killed run left behind is removed by the next one. */
export async function temporaryFolder(): Promise<TemporaryFolder> {
  await sweep();
  const folder = await mkdtemp(path.join(tmpdir(), `impact-${process.pid}-`));
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
    if (pid && !isRunning(pid)) {
      // It may belong to another user, who will sweep it.
      await rm(path.join(tmpdir(), name), { recursive: true, force: true }).catch(() => {});
    }
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
