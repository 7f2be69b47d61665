import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureFolder } from './folder.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'impact-folder-test-'));
});
afterEach(() => rm(root, { recursive: true }));

describe('ensureFolder', () => {
  it('makes what is missing, and is content with what is there', async () => {
    const folder = path.join(root, 'a', 'b', 'c');
    await Promise.all([ensureFolder(folder), ensureFolder(folder), ensureFolder(path.join(root, 'a'))]);
    expect(existsSync(folder)).toBe(true);
  });

  it('says so where a file stands in the way', async () => {
    await writeFile(path.join(root, 'file'), '');
    await expect(ensureFolder(path.join(root, 'file'))).rejects.toMatchObject({ code: 'EEXIST' });
    await expect(ensureFolder(path.join(root, 'file', 'below'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });

  it.skipIf(!existsSync('/proc/self'))('gives up where no folder can be made (needs /proc)', async () => {
    await expect(ensureFolder('/proc/no-such/folder')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
