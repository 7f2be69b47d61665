import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PROCESS_MARK } from '@impact/subprocess/mark';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './temporary.ts';

const [host = '', own = ''] = PROCESS_MARK.split('-');

/** A folder as a run of the given process would have left it. */
function leftBehind(mark: string): string {
  const folder = path.join(tmpdir(), `impact-run-${mark}-test`);
  mkdirSync(path.join(folder, 'below'), { recursive: true });
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

  it('removes what killed runs left behind, at once, and nothing of runs that go on or may go on elsewhere', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const token = '0123456789abcdef';
    const [dead, before, alive, elsewhere] = [
      leftBehind(`${host}-${pid}-${token}`),
      leftBehind(`${host}-${own}-${token}`),
      leftBehind(PROCESS_MARK),
      leftBehind(`${'0'.repeat(12)}-${pid}-${token}`),
    ];
    {
      await using _ = await temporaryFolder();
    }
    expect([dead, before, alive, elsewhere].map((folder) => existsSync(folder))).toEqual([false, false, true, true]);
    spawnSync('rm', ['-rf', alive, elsewhere]);
  });
});
