import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { runChild } from '@impact/subprocess/child';
import { PROCESS_MARK } from '@impact/subprocess/mark';
import { afterAll, describe, expect, it } from 'vitest';
import { folderStorage } from './folder.ts';
import { describeStorage } from './storage-suite.fixture.ts';

const root = mkdtempSync(path.join(tmpdir(), 'impact-folder-test-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const fresh = () => mkdtempSync(path.join(root, 'case-'));

describeStorage('storage in a folder', () => folderStorage(fresh()));

const options = { size: null, type: 'text/plain' };

describe('a folder', () => {
  it('is private to its account', async () => {
    const folder = path.join(fresh(), 'files');
    const storage = await folderStorage(folder);
    await storage.put('a/b/c', Readable.from([Buffer.from('x')]), options);
    const given = path.join(root, 'open-to-all');
    writeFileSync(given, 'x', { mode: 0o644 });
    await storage.adopt('a/b/d', given, { type: 'text/plain' });
    const mode = (...parts: string[]) => statSync(path.join(folder, ...parts)).mode & 0o777;
    expect([mode(), mode('a'), mode('a', 'b'), mode('a', 'b', 'c'), mode('a', 'b', 'd')]).toEqual([
      0o700, 0o700, 0o700, 0o600, 0o600,
    ]);
  });

  it('is empty again when its last object is deleted', async () => {
    const folder = fresh();
    const storage = await folderStorage(folder);
    await storage.put('a/b/c', Readable.from([Buffer.from('x')]), options);
    await storage.delete('a/b/c');
    expect(readdirSync(folder)).toEqual(['.aside']);
  });

  it('takes one of two puts of the same key, whole', async () => {
    const storage = await folderStorage(fresh());
    await Promise.all(
      [1, 2, 3, 4].map((value) =>
        storage.put('a', Readable.from(Array(50).fill(Buffer.alloc(10_000, value))), options),
      ),
    );
    const { file } = (await storage.local('a')) ?? { file: '' };
    const bytes = readFileSync(file);
    expect(bytes.length).toBe(500_000);
    expect(new Set(bytes).size).toBe(1);
  });

  it('gives the file itself as the local one', async () => {
    const folder = fresh();
    const storage = await folderStorage(folder);
    await storage.put('a/b', Readable.from([Buffer.from('x')]), options);
    expect((await storage.local('a/b'))?.file).toBe(path.join(folder, 'a', 'b'));
    expect(await storage.presignedUrl('a/b', 60, 'b')).toBeNull();
    expect(await storage.presignedOrigin()).toBeNull();
  });

  it('removes what a process left half written when it was killed', async () => {
    const folder = fresh();
    const script = `
      import { folderStorage } from ${JSON.stringify(new URL('./folder.ts', import.meta.url).href)};
      import { Readable } from 'node:stream';
      const storage = await folderStorage(${JSON.stringify(folder)});
      const body = new Readable({ read() {} });
      body.push(Buffer.alloc(100_000));
      setTimeout(() => console.log('writing'), 200);
      setInterval(() => {}, 1000);
      await storage.put('a/b', body, { size: null, type: 'text/plain' });`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    expect(readdirSync(path.join(folder, '.aside'))).toHaveLength(1);
    await folderStorage(folder);
    expect(readdirSync(path.join(folder, '.aside'))).toHaveLength(1);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const storage = await folderStorage(folder);
    expect(readdirSync(path.join(folder, '.aside'))).toEqual([]);
    expect(await storage.stat('a/b')).toBeNull();
  });

  it('removes what processes of other machines, or of a container before this one, left a day ago', async () => {
    const folder = fresh();
    const aside = path.join(folder, '.aside');
    await folderStorage(folder);
    const [host = '', own = ''] = PROCESS_MARK.split('-');
    const left = (mark: string) => `${mark}-${'2'.repeat(16)}`;
    const old = left(`${'0'.repeat(12)}-${own}-${'3'.repeat(16)}`);
    const recent = left(`${'1'.repeat(12)}-${own}-${'3'.repeat(16)}`);
    const sameNumber = left(`${host}-${own}-${'3'.repeat(16)}`);
    const ours = left(PROCESS_MARK);
    for (const name of [old, recent, sameNumber, ours]) writeFileSync(path.join(aside, name), 'x');
    const before = new Date(Date.now() - 25 * 3_600_000);
    for (const name of [old, ours]) utimesSync(path.join(aside, name), before, before);
    await folderStorage(folder);
    expect(readdirSync(aside).sort()).toEqual([recent, ours].sort());
  });

  it('tells that it is not ready when its folder is gone', async () => {
    const folder = fresh();
    const storage = await folderStorage(folder);
    rmSync(folder, { recursive: true });
    await expect(storage.check()).rejects.toMatchObject({ code: 'STORAGE_FAILED' });
  });
});

const mayMount = process.platform === 'linux' && process.getuid?.() === 0;

describe.skipIf(!mayMount)('a small disk', () => {
  const disk = path.join(root, 'small');
  const mount = async () => {
    mkdirSync(disk);
    const { code, stderr } = await runChild({
      command: 'mount',
      args: ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk],
      timeLimit: 20,
    });
    if (code !== 0) throw new Error(stderr);
  };
  afterAll(async () => {
    await runChild({ command: 'umount', args: [disk], timeLimit: 20 });
  });

  it('refuses what it has no room for, keeps what was there, and takes on when there is room', async () => {
    await mount();
    const storage = await folderStorage(path.join(disk, 'files'));
    const body = (size: number) => Readable.from(Array(size / 10_000).fill(Buffer.alloc(10_000, 7)));
    await storage.put('a', body(100_000), options);
    await expect(storage.put('a', body(2_000_000), options)).rejects.toMatchObject({ code: 'STORAGE_FULL' });
    expect(await storage.stat('a')).toMatchObject({ size: 100_000 });
    expect(readdirSync(path.join(disk, 'files', '.aside'))).toEqual([]);
    await storage.put('a', body(500_000), options);
    expect(await storage.stat('a')).toMatchObject({ size: 500_000 });
  });

  it('adopts a file from another file system by copying it', async () => {
    const storage = await folderStorage(path.join(disk, 'files'));
    const file = path.join(root, 'elsewhere');
    writeFileSync(file, 'from elsewhere');
    await storage.adopt('b', file, { type: 'text/plain' });
    expect(existsSync(file)).toBe(false);
    expect(readFileSync(path.join(disk, 'files', 'b'), 'utf8')).toBe('from elsewhere');
    writeFileSync(file, Buffer.alloc(2_000_000));
    await expect(storage.adopt('b', file, { type: 'text/plain' })).rejects.toMatchObject({ code: 'STORAGE_FULL' });
    expect(statSync(file).size).toBe(2_000_000);
    expect(readFileSync(path.join(disk, 'files', 'b'), 'utf8')).toBe('from elsewhere');
  });
});
