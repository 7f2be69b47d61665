import { ImpactError } from '@impact/report/error';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import { io, ready, setBackend, type Tensor, tensor, tidy } from '@tensorflow/tfjs-core';

/** What TensorFlow.js needs from the place it runs in. */
export interface TfjsHost {
  /** Path or URL of the folder `@tensorflow/tfjs-backend-wasm/dist`, with a slash at the end. */
  wasmDirectory: string;
}

/** A graph model with one float input and one output. */
export interface GraphModel {
  /** Runs the model on `input` of the given shape; returns a copy of the output. */
  run(input: Float32Array, shape: number[]): Float32Array;
  dispose(): void;
}

let loaded: Promise<void> | undefined;

/** The backend is a global of TensorFlow.js: set up once in a thread. */
async function loadRuntime(host: TfjsHost): Promise<void> {
  loaded ??= load(host).catch((cause: unknown) => {
    loaded = undefined;
    throw new ImpactError(
      'ENGINE_FAILED',
      'The gaze and expression engine (TensorFlow.js) could not be started; install the dependencies again.',
      { cause },
    );
  });
  await loaded;
}

async function load(host: TfjsHost): Promise<void> {
  setWasmPaths(host.wasmDirectory);
  if (!(await setBackend('wasm'))) throw new Error(`no WebAssembly backend in ${host.wasmDirectory}`);
  await ready();
}

interface GraphModelJson {
  modelTopology: object;
  weightsManifest: { weights: io.WeightsManifestEntry[] }[];
  format?: string;
  signature?: object;
}

/**
 * Loads a TensorFlow.js graph model from its two files.
 *
 * @param graph the `.json` file: topology and table of weights (already checked against its sha256, so its shape is known)
 * @param weights the `.bin` file
 * @throws ImpactError ENGINE_FAILED when the runtime does not load
 */
export async function loadGraph(host: TfjsHost, graph: Uint8Array, weights: Uint8Array): Promise<GraphModel> {
  await loadRuntime(host);
  const json = JSON.parse(new TextDecoder().decode(graph)) as GraphModelJson;
  const model = await loadGraphModel(
    io.fromMemory({
      modelTopology: json.modelTopology,
      weightSpecs: json.weightsManifest.flatMap((group) => group.weights),
      // A copy: the bytes may be a view into a larger buffer.
      weightData: weights.slice().buffer as ArrayBuffer,
      ...(json.format && { format: json.format }),
      ...(json.signature && { signature: json.signature }),
    }),
  );
  return {
    run(input, shape) {
      return tidy(() => {
        const output = model.predict(tensor(input, shape, 'float32')) as Tensor;
        return output.dataSync<'float32'>();
      });
    },
    dispose: () => model.dispose(),
  };
}
