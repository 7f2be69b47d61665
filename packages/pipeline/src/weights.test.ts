import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { COMPONENTS } from '@impact/insight/confidence/components';
import { DEFAULT_WEIGHTS } from '@impact/insight/confidence/weights';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWeights } from './weights.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'impact-weights-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(text: string | Uint8Array): Promise<string> {
  const file = path.join(folder, 'weights.json');
  await writeFile(file, text);
  return file;
}

describe('readWeights', () => {
  it('takes what the file names and keeps the rest', async () => {
    const file = await fileOf('\uFEFF{ "eye_contact": 0.3, "posture": 0 }');
    expect(await readWeights(file)).toEqual({ ...DEFAULT_WEIGHTS, eye_contact: 0.3, posture: 0 });
  });

  it('takes the last where a component is named twice', async () => {
    expect(await readWeights(await fileOf('{"pace": 0.1, "pace": 0.4}'))).toMatchObject({ pace: 0.4 });
  });

  it.each([
    ['what is no JSON', 'pace = 0.2', /not JSON/],
    ['an empty file', '', /not JSON/],
    ['bytes', Uint8Array.of(0xff, 0xd8, 0x00), /not JSON/],
    ['a list', '[0.1]', /one object of numbers/],
    ['an unknown component', '{"charm": 1}', new RegExp(`"charm".*${COMPONENTS.join(', ')}`)],
    ['a negative weight', '{"pace": -1}', /"pace" must be a number from 0/],
    ['more than 64 kB', `{"pace": 1${' '.repeat(65_536)}}`, /larger than 64 kB/],
    ['brackets without end', '['.repeat(60_000), /not JSON/],
  ])('refuses %s as wrong usage', async (_what, text, message) => {
    const file = await fileOf(text);
    await expect(readWeights(file)).rejects.toMatchObject({ code: 'USAGE', message: expect.stringMatching(message) });
  });

  it('refuses a folder, and what is not there', async () => {
    await expect(readWeights(folder)).rejects.toMatchObject({ code: 'USAGE' });
    await expect(readWeights(path.join(folder, 'none.json'))).rejects.toMatchObject({ code: 'USAGE' });
  });
});
