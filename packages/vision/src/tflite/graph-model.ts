import { ImpactError } from '@impact/report/error';
import { z } from 'zod';

/** A constant of a TensorFlow.js graph model. */
export interface Constant {
  shape: number[];
  values: Float32Array | Int32Array;
}

/** One operation of the graph. */
export interface GraphNode {
  name: string;
  op: string;
  /** Names of operations or constants. */
  inputs: string[];
  strides: [height: number, width: number];
  window: [height: number, width: number];
  padding: 'SAME' | 'VALID' | null;
  /** What is done to the result in the same step: 'BiasAdd', 'Prelu', 'Relu'. */
  fused: string[];
  inputShape: number[];
}

export interface GraphModel {
  /** In an order in which every operation comes after what it needs. */
  nodes: GraphNode[];
  constants: Map<string, Constant>;
}

const Integers = z.object({ list: z.object({ i: z.array(z.coerce.number().int()) }) });
const Node = z.object({
  name: z.string(),
  op: z.string(),
  input: z.array(z.string()).default([]),
  attr: z
    .object({
      strides: Integers.optional(),
      ksize: Integers.optional(),
      padding: z.object({ s: z.base64() }).optional(),
      fused_ops: z.object({ list: z.object({ s: z.array(z.base64()).default([]) }) }).optional(),
      shape: z.object({ shape: z.object({ dim: z.array(z.object({ size: z.coerce.number().int() })) }) }).optional(),
    })
    .default({}),
});
const Weight = z.object({
  name: z.string(),
  shape: z.array(z.number().int().nonnegative()),
  dtype: z.enum(['float32', 'int32']),
  quantization: z.undefined().optional(),
});
const Model = z.object({
  modelTopology: z.object({ node: z.array(Node) }),
  weightsManifest: z.array(z.object({ weights: z.array(Weight) })),
});

/**
 * Reads a TensorFlow.js graph model from its two files.
 *
 * @throws ImpactError MODEL_MISMATCH when they are not such a model, or the weights do not fit the table
 */
export function readGraphModel(json: Uint8Array, weights: Uint8Array): GraphModel {
  try {
    const model = Model.parse(JSON.parse(new TextDecoder().decode(json)));
    const constants = readConstants(
      model.weightsManifest.flatMap((group) => group.weights),
      weights,
    );
    const nodes = model.modelTopology.node.filter(({ op }) => op !== 'Const').map(toGraphNode);
    return { nodes: inOrder(nodes, constants), constants };
  } catch (cause) {
    throw new ImpactError(
      'MODEL_MISMATCH',
      'A gaze or expression model cannot be read; install the dependencies again.',
      { cause },
    );
  }
}

function toGraphNode({ name, op, input, attr }: z.infer<typeof Node>): GraphNode {
  const pair = (list: z.infer<typeof Integers> | undefined): [number, number] => [
    list?.list.i[1] ?? 1,
    list?.list.i[2] ?? 1,
  ];
  const padding = attr.padding && atob(attr.padding.s);
  return {
    name,
    op,
    inputs: input,
    strides: pair(attr.strides),
    window: pair(attr.ksize),
    padding: padding === 'SAME' || padding === 'VALID' ? padding : null,
    fused: (attr.fused_ops?.list.s ?? []).map(atob),
    inputShape: attr.shape?.shape.dim.map(({ size }) => size) ?? [],
  };
}

function readConstants(table: z.infer<typeof Weight>[], bytes: Uint8Array): Map<string, Constant> {
  // A copy starts at a multiple of four, which views of numbers need. (Not `slice`: a Node Buffer's shares its memory.)
  const data = new Uint8Array(bytes).buffer;
  let offset = 0;
  const constants = new Map<string, Constant>();
  for (const { name, shape, dtype } of table) {
    const length = shape.reduce((product, side) => product * side, 1);
    const values = dtype === 'float32' ? new Float32Array(data, offset, length) : new Int32Array(data, offset, length);
    offset += values.byteLength;
    constants.set(name, { shape, values });
  }
  if (offset !== data.byteLength) throw new Error(`weights take ${offset} of ${data.byteLength} bytes`);
  return constants;
}

function inOrder(nodes: readonly GraphNode[], constants: Map<string, Constant>): GraphNode[] {
  const ordered: GraphNode[] = [];
  const done = new Set(constants.keys());
  let rest = [...nodes];
  while (rest.length > 0) {
    const ready = rest.filter(({ inputs }) => inputs.every((input) => done.has(input)));
    if (ready.length === 0) throw new Error(`nothing gives ${rest[0]?.inputs.join(', ')}`);
    for (const node of ready) done.add(node.name);
    ordered.push(...ready);
    rest = rest.filter(({ name }) => !done.has(name));
  }
  return ordered;
}
