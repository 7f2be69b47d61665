import { describe, expect, it } from 'vitest';
import { loadModelFiles } from '../models.ts';
import { readInstalled } from '../node-assets.fixture.ts';
import { readGraphModel } from './graph-model.ts';

const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

describe('reading a TensorFlow.js graph model', () => {
  const json = encode({
    modelTopology: {
      node: [
        { name: 'sum', op: 'AddV2', input: ['in', 'one'] },
        { name: 'in', op: 'Placeholder', attr: { shape: { shape: { dim: [{ size: '-1' }, { size: '2' }] } } } },
        { name: 'one', op: 'Const' },
      ],
    },
    weightsManifest: [{ weights: [{ name: 'one', shape: [2], dtype: 'float32' }] }],
  });

  it('puts operations into the order in which they can run, with their constants', () => {
    const { nodes, constants } = readGraphModel(json, new Uint8Array(Float32Array.of(1, 2).buffer));
    expect(nodes.map(({ name }) => name)).toEqual(['in', 'sum']);
    expect(nodes[0]?.inputShape).toEqual([-1, 2]);
    expect(constants.get('one')).toEqual({ shape: [2], values: Float32Array.of(1, 2) });
  });

  it('refuses weights that do not fit the table, and what is not a model', () => {
    const mismatch = expect.objectContaining({ code: 'MODEL_MISMATCH' });
    expect(() => readGraphModel(json, new Uint8Array(12))).toThrow(mismatch);
    expect(() => readGraphModel(json, new Uint8Array(4))).toThrow(mismatch);
    expect(() => readGraphModel(encode({}), new Uint8Array(0))).toThrow(mismatch);
    expect(() => readGraphModel(encode('no'), new Uint8Array(0))).toThrow(mismatch);
  });

  it('reads the iris model: strides, padding and what is fused', async () => {
    const files = await loadModelFiles(readInstalled, ['irisGraph', 'irisWeights']);
    const { nodes } = readGraphModel(files('irisGraph'), files('irisWeights'));
    expect(nodes).toHaveLength(143); // 334 nodes less 191 constants
    const first = nodes.find(({ inputs }) => inputs[0] === 'input_1');
    expect(first).toMatchObject({ op: '_FusedConv2D', strides: [2, 2], padding: 'SAME', fused: ['BiasAdd', 'Prelu'] });
  });
});
