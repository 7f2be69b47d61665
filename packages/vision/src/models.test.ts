import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { loadModelFiles, MODEL_FILES, type ModelName, visionEngines } from './models.ts';
import { readInstalled } from './node-assets.fixture.ts';

describe('model files', () => {
  it('are all installed as pinned', async () => {
    const names = Object.keys(MODEL_FILES) as ModelName[];
    const files = await loadModelFiles(readInstalled, names);
    for (const name of names) expect(files(name).length).toBeGreaterThan(0);
  });

  it('are refused when one byte differs', async () => {
    const flipped = async (path: string) => {
      const bytes = Uint8Array.from(await readInstalled(path));
      if (path.endsWith('.tflite')) bytes[1000] = (bytes[1000] ?? 0) ^ 1;
      return bytes;
    };
    await expect(loadModelFiles(flipped, ['poseLandmarks'])).rejects.toMatchObject({ code: 'MODEL_MISMATCH' });
  });

  it('are reported as missing by name when they cannot be read', async () => {
    const absent = () => readFile('/nonexistent');
    await expect(loadModelFiles(absent, ['irisWeights'])).rejects.toMatchObject({
      code: 'ENGINE_MISSING',
      message: expect.stringContaining('iris.bin'),
    });
  });

  it('leave the expression model out of the report’s engines where emotion is off', () => {
    const ids = (expression: boolean) => visionEngines({ expression }).map(({ model }) => model?.id);
    expect(ids(true)).toContain('human/emotion');
    expect(ids(false)).not.toContain('human/emotion');
    expect(ids(false)).toContain('mediapipe/pose_landmark_lite');
  });

  it('keep the licence of who made them, not of the package that they come in', () => {
    const licences = Object.values(MODEL_FILES).map(({ id, licence }) => [id, licence]);
    expect(licences.filter(([, licence]) => licence !== 'Apache-2.0')).toEqual([
      ['human/emotion.json', 'MIT'],
      ['human/emotion', 'MIT'],
    ]);
  });

  it('run on the versions that the report names', () => {
    const { dependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    const versions = new Set(visionEngines({}).map(({ name, version }) => `${name} ${version}`));
    expect(versions).toEqual(new Set([`LiteRT.js ${dependencies['@litertjs/core']}`]));
  });
});
