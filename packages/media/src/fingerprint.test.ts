import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprint } from './fingerprint.ts';
import { temporaryFolder } from './fixture.ts';

const folder = temporaryFolder();

describe('fingerprint', () => {
  it('is the SHA-256 of the bytes (FIPS 180-2, example B.1)', async () => {
    const file = join(folder, 'abc');
    writeFileSync(file, 'abc');
    expect(await fingerprint(file)).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('says that a file is missing, a folder unreadable, and stops when told', async () => {
    await expect(fingerprint(join(folder, 'nothing'))).rejects.toMatchObject({ code: 'MEDIA_NOT_FOUND' });
    await expect(fingerprint(folder)).rejects.toMatchObject({ code: 'MEDIA_UNREADABLE' });
    await expect(fingerprint(join(folder, 'abc'), { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'ABORTED',
    });
  });
});
