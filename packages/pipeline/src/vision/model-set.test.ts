import { loadModelFiles } from '@impact/vision/models';
import { loadTflite, type TfliteModel } from '@impact/vision/runtime/litert';
import { buildWithModels } from '@impact/vision/runtime/model-set';
import { describe, expect, it } from 'vitest';
import { nodeHost } from './node-runtime.ts';

const host = nodeHost();
const files = await loadModelFiles(host.readAsset, ['faceDetector']);
const noModel = new Uint8Array(1000).fill(7);
/** What the face detector takes: 128 × 128 RGB. */
const picture = () => new Float32Array(128 * 128 * 3);

describe('models that are freed together', () => {
  it('are freed when a later one does not load, with the error that says so', async () => {
    const first: TfliteModel[] = [];
    const build = buildWithModels(host.liteRt, async (load) => {
      const model = await load(files('faceDetector'));
      first.push(model);
      await expect(model.run(picture(), [])).resolves.toEqual([]);
      return load(noModel);
    });
    await expect(build).rejects.toMatchObject({ code: 'ENGINE_FAILED', cause: expect.anything() });
    await expect(first[0]?.run(picture(), [])).rejects.toThrow();
  });

  it('are freed when what is built of them fails, with its own error', async () => {
    const first: TfliteModel[] = [];
    const build = buildWithModels(host.liteRt, async (load) => {
      first.push(await load(files('faceDetector')));
      throw new RangeError('does not fit');
    });
    await expect(build).rejects.toThrow(new RangeError('does not fit'));
    await expect(first[0]?.run(picture(), [])).rejects.toThrow();
  });

  it('work until they are disposed of, which may be said twice', async () => {
    const { built, dispose } = await buildWithModels(host.liteRt, (load) => load(files('faceDetector')));
    await expect(built.run(picture(), [])).resolves.toEqual([]);
    dispose();
    dispose();
    await expect(built.run(picture(), [])).rejects.toThrow();
  });
});

describe('a model that is none', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['noise', noModel],
  ])('is refused with a sentence: %s', async (_, bytes) => {
    await expect(loadTflite(host.liteRt, bytes)).rejects.toMatchObject({
      code: 'ENGINE_FAILED',
      message: expect.stringContaining('install the dependencies again'),
    });
  });
});
