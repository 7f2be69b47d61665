import { rmSync } from 'node:fs';
import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hasEnded, MARK_PATTERN, PROCESS_MARK } from '@impact/subprocess/mark';

const NAME = new RegExp(`^impact-run-(${MARK_PATTERN})-`);

export interface TemporaryFolder extends AsyncDisposable {
  path: string;
}

/** A folder for one run, removed when the run ends; what a killed run left behind is removed by the next one. */
export async function temporaryFolder(): Promise<TemporaryFolder> {
  await removeTemporaryLeftovers();
  const folder = await mkdtemp(path.join(tmpdir(), `impact-run-${PROCESS_MARK}-`));
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

/** Removes the folders of runs whose process was killed on this machine. */
export async function removeTemporaryLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const mark = NAME.exec(name)?.[1];
    if (mark === undefined || !hasEnded(mark)) continue;
    const folder = path.join(tmpdir(), name);
    const info = await lstat(folder).catch(() => null);
    // Everybody may make a folder of any name in here.
    if (!info?.isDirectory() || info.uid !== process.getuid?.()) continue;
    // Its children may be writing their last.
    await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
  }
}
