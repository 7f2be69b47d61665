import { ImpactError } from '@impact/report/error';

/** Field ids of TensorFlow Lite's schema (tensorflow/lite/schema/schema.fbs, version 3). */
const MODEL_SUBGRAPHS = 2;
const SUBGRAPH_TENSORS = 0;
const SUBGRAPH_OUTPUTS = 2;
const SUBGRAPH_OPERATORS = 3;
const OPERATOR_INPUTS = 1;
const OPERATOR_OUTPUTS = 2;
const TENSOR_NAME = 3;

/**
 * Leaves out of a `.tflite` model every operation that only serves outputs nobody asks for: an interpreter runs all that are listed.
 * (BlazePose spends a third of its time on a silhouette and heat maps.)
 *
 * @param model with one subgraph; not changed
 * @param outputs names of the outputs to keep
 * @throws ImpactError MODEL_MISMATCH when the model has no such output
 */
export function keepOutputs(model: Uint8Array, outputs: readonly string[]): Uint8Array {
  // Not `slice`: a Node Buffer's shares its memory.
  const bytes = new Uint8Array(model);
  const view = new DataView(bytes.buffer);
  const subgraph = items(view, field(view, root(view), MODEL_SUBGRAPHS)).map((at) => target(view, at))[0] ?? 0;

  const nameOf = items(view, field(view, subgraph, SUBGRAPH_TENSORS)).map((at) =>
    text(view, field(view, target(view, at), TENSOR_NAME)),
  );
  const outputList = field(view, subgraph, SUBGRAPH_OUTPUTS);
  const kept = items(view, outputList).filter((at) => outputs.includes(nameOf[view.getInt32(at, true)] ?? ''));
  if (kept.length !== outputs.length) {
    throw new ImpactError('MODEL_MISMATCH', 'A vision model lacks an expected output; install the dependencies again.');
  }

  const operatorList = field(view, subgraph, SUBGRAPH_OPERATORS);
  const numbers = (list: number) => items(view, list).map((at) => view.getInt32(at, true));
  const needed = new Set(kept.map((at) => view.getInt32(at, true)));
  // Operations stand in the order in which they run, so what one needs comes before it.
  const used = items(view, operatorList)
    .toReversed()
    .filter((at) => {
      const operator = target(view, at);
      if (!numbers(field(view, operator, OPERATOR_OUTPUTS)).some((tensor) => needed.has(tensor))) return false;
      for (const tensor of numbers(field(view, operator, OPERATOR_INPUTS))) needed.add(tensor);
      return true;
    })
    .toReversed();

  rewrite(
    view,
    outputList,
    kept.map((at) => view.getInt32(at, true)),
  );
  const targets = used.map((at) => target(view, at));
  rewrite(
    view,
    operatorList,
    targets.map((place, i) => place - (operatorList + 4 + 4 * i)),
  );
  return bytes;
}

/** Writes a shorter list over a vector of 32-bit values. */
function rewrite(view: DataView, vector: number, values: readonly number[]): void {
  view.setUint32(vector, values.length, true);
  for (const [i, value] of values.entries()) view.setInt32(vector + 4 + 4 * i, value, true);
}

/** Where a reference points. */
const target = (view: DataView, at: number): number => at + view.getUint32(at, true);
const root = (view: DataView): number => target(view, 0);

/** Where the value that a table's field refers to begins. */
function field(view: DataView, table: number, id: number): number {
  const vtable = table - view.getInt32(table, true);
  const known = 4 + 2 * id < view.getUint16(vtable, true);
  const place = known ? view.getUint16(vtable + 4 + 2 * id, true) : 0;
  if (place === 0)
    throw new ImpactError('MODEL_MISMATCH', 'A vision model cannot be read; install the dependencies again.');
  return target(view, table + place);
}

/** The places of a vector's elements, four bytes each. */
const items = (view: DataView, vector: number): number[] =>
  Array.from({ length: view.getUint32(vector, true) }, (_, i) => vector + 4 + 4 * i);

const text = (view: DataView, at: number): string =>
  new TextDecoder().decode(new Uint8Array(view.buffer, at + 4, view.getUint32(at, true)));
