import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PROCESS_MARK } from '@impact/subprocess/mark';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from './chromium.ts';
import { printPdf } from './pdf.ts';

const chromium = await findChromium();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'impact-pdf-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A program in place of the browser. */
async function program(name: string, text: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, `#!/bin/sh\n${text}\n`);
  await chmod(file, 0o755);
  return file;
}

const runsHere = async () => (await readdir(tmpdir())).filter((name) => name.startsWith(`impact-run-${PROCESS_MARK}-`));

describe('printPdf', () => {
  it.skipIf(chromium === null)('prints pages of A4 and leaves nothing behind (needs Chromium)', async () => {
    const page = `<!doctype html><style>@page { size: A4 } p { break-after: page }</style><p>One<p>Two<img src="http://localhost:1/x">`;
    const pdf = Buffer.from(await printPdf(page)).toString('latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(2);
    expect(new Set(pdf.match(/\/MediaBox \[[^\]]*\]/g))).toEqual(new Set(['/MediaBox [0 0 594.95996 841.91998]']));
    expect(await runsHere()).toEqual([]);
  });

  it('says that there is no browser', async () => {
    await expect(printPdf('', { env: { PATH: folder } })).rejects.toMatchObject({
      code: 'TOOL_MISSING',
      message: expect.stringContaining('Chromium'),
    });
  });

  it.each([
    ['that fails', 'echo broken >&2; exit 7', 20, /ended with 7/],
    [
      'that writes something else',
      'for a in "$@"; do case "$a" in --print-to-pdf=*) echo no > report.pdf;; esac; done',
      20,
      /ended with 0/,
    ],
    ['that never ends', 'sleep 30', 0.3, /longer than 0.3 s/],
  ])('reports a browser %s', async (name, text, timeLimit, message) => {
    const env = { IMPACT_CHROMIUM: await program(name.replaceAll(' ', '-'), text) };
    await expect(printPdf('', { env, timeLimit })).rejects.toMatchObject({
      code: 'OUTPUT_FAILED',
      message: expect.stringMatching(message),
    });
    expect(await runsHere()).toEqual([]);
  });

  it('stops when it is told to', async () => {
    const env = { IMPACT_CHROMIUM: await program('slow', 'sleep 30') };
    const signal = AbortSignal.timeout(200);
    await expect(printPdf('', { env, signal })).rejects.toMatchObject({ code: 'ABORTED' });
  });
});
