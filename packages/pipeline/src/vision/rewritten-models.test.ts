import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BODY_OUTPUTS } from '@impact/vision/body/landmarks';
import { loadModelFiles } from '@impact/vision/models';
import { loadTflite } from '@impact/vision/runtime/litert';
import { CONVERTED_OUTPUT, toTflite } from '@impact/vision/tflite/convert';
import { readGraphModel } from '@impact/vision/tflite/graph-model';
import { keepOutputs } from '@impact/vision/tflite/prune';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import { io, setBackend, type Tensor, tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeHost } from './node-runtime.ts';

const host = nodeHost();

/** Numbers that look random and are the same every time (a linear congruential generator). */
function noise(length: number, low: number, high: number): Float32Array {
  let state = 1;
  return Float32Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return low + (state / 2 ** 32) * (high - low);
  });
}

const largestDifference = (a: Float32Array, b: Float32Array) =>
  Math.max(...a.map((value, i) => Math.abs(value - (b[i] ?? Number.NaN))));

describe('models rewritten for LiteRT', () => {
  beforeAll(async () => {
    setWasmPaths(`${dirname(fileURLToPath(import.meta.resolve('@tensorflow/tfjs-backend-wasm')))}/`);
    await setBackend('wasm');
  });

  it.each([
    { model: 'iris', batch: 2, channels: 3, low: 0, tolerance: 0.01 /* px of 64 */ },
    { model: 'expression', batch: 1, channels: 1, low: -1, tolerance: 1e-4 },
  ] as const)(
    '$model gives what TensorFlow.js itself makes of it',
    async ({ model, batch, channels, low, tolerance }) => {
      const files = await loadModelFiles(host.readAsset, [`${model}Graph`, `${model}Weights`]);
      const [graph, weights] = [files(`${model}Graph`), files(`${model}Weights`)];
      const input = noise(batch * 64 * 64 * channels, low, 1);

      const { modelTopology, weightsManifest } = JSON.parse(new TextDecoder().decode(graph));
      const weightData = new Uint8Array(weights).buffer;
      const original = await loadGraphModel(
        io.fromMemory({ modelTopology, weightSpecs: weightsManifest[0].weights, weightData }),
      );
      const expected = await (original.predict(tensor(input, [batch, 64, 64, channels])) as Tensor).data<'float32'>();

      const converted = await loadTflite(host.liteRt, toTflite(readGraphModel(graph, weights), batch));
      const [found = new Float32Array()] = await converted.run(input, [CONVERTED_OUTPUT]);
      converted.dispose();

      expect(found).toHaveLength(expected.length);
      expect(largestDifference(expected, found)).toBeLessThan(tolerance);
    },
  );

  it('pose without its silhouette and heat maps gives the very same points', async () => {
    const files = await loadModelFiles(host.readAsset, ['poseLandmarks']);
    const whole = await loadTflite(host.liteRt, files('poseLandmarks'));
    const pruned = await loadTflite(host.liteRt, keepOutputs(files('poseLandmarks'), BODY_OUTPUTS));
    const input = noise(256 * 256 * 3, 0, 1);
    expect(await pruned.run(input, BODY_OUTPUTS)).toEqual(await whole.run(input, BODY_OUTPUTS));
    await expect(pruned.run(input, ['Identity_2'])).rejects.toMatchObject({ code: 'ENGINE_FAILED' });
    whole.dispose();
    pruned.dispose();
  });
});
