import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, utimesSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './temporary.ts';

/** A folder as a run of the given process would have left it, untouched for `minutes`. */
function leftBehind(pid: number, minutes: number): string {
  const folder = path.join(tmpdir(), `impact-run-${pid}-test${minutes}`);
  mkdirSync(path.join(folder, 'below'), { recursive: true });
  const then = new Date(Date.now() - minutes * 60_000);
  utimesSync(folder, then, then);
  return folder;
}

describe('temporaryFolder', () => {
  it('is there during a run and gone after it', async () => {
    let kept = '';
    {
      await using folder = await temporaryFolder();
      kept = folder.path;
      await writeFile(path.join(kept, 'a'), 'x');
      expect(existsSync(kept)).toBe(true);
    }
    expect(existsSync(kept)).toBe(false);
  });

  it('removes what a killed run left behind, and nothing of a run that goes on', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const [dead, recent, alive] = [leftBehind(pid, 10), leftBehind(pid, 0), leftBehind(process.pid, 10)];
    {
      await using _ = await temporaryFolder();
    }
    expect([dead, recent, alive].map((folder) => existsSync(folder))).toEqual([false, true, true]);
    spawnSync('rm', ['-rf', recent, alive]);
  });
});
