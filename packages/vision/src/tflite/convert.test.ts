import { describe, expect, it } from 'vitest';
import { toTflite } from './convert.ts';
import type { GraphNode } from './graph-model.ts';

const node = (op: string, name: string, inputs: string[] = [], inputShape: number[] = []): GraphNode => ({
  name,
  op,
  inputs,
  inputShape,
  strides: [1, 1],
  window: [1, 1],
  padding: null,
  fused: [],
});

describe('converting a graph model', () => {
  it('writes a TensorFlow Lite file', () => {
    const nodes = [
      node('Placeholder', 'in', [], [-1, 4, 4, 2]),
      node('Relu', 'relu', ['in']),
      node('Identity', 'out', ['relu']),
    ];
    const bytes = toTflite({ nodes, constants: new Map() }, 1);
    expect(new TextDecoder().decode(bytes.subarray(4, 8))).toBe('TFL3');
  });

  it('refuses an operation that it does not know rather than leave it out', () => {
    const nodes = [
      node('Placeholder', 'in', [], [-1, 4]),
      node('Erf', 'erf', ['in']),
      node('Identity', 'out', ['erf']),
    ];
    expect(() => toTflite({ nodes, constants: new Map() }, 1)).toThrow(
      expect.objectContaining({ code: 'ENGINE_FAILED', message: expect.stringContaining('Erf') }),
    );
  });
});
