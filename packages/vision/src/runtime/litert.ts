import { ImpactError } from '@impact/report/error';
import { loadAndCompile, loadLiteRt, Tensor } from '@litertjs/core';

/** What LiteRT needs from the place it runs in. */
export interface LiteRtHost {
  /** Path or URL of the folder `@litertjs/core/wasm`, with a slash at the end. */
  wasmDirectory: string;
  /**
   * Runs a classic script, at once, so that it leaves its `ModuleFactory` on `globalThis`. A page or a classic web worker has this
   * built in; Node and module workers must bring it.
   */
  runScript?: (url: string) => void;
  /** Where its WebAssembly file lies, when that is not beside the script under its own name. */
  locateFile?: (name: string) => string;
  /** Gets what LiteRT would write to the console, a line at a time; dropped by default. */
  log?: (line: string) => void;
}

/** A compiled `.tflite` model with one float input. */
export interface TfliteModel {
  /**
   * Runs the model on one input (length = product of the input's shape).
   * Returns copies of the named outputs, in the order asked for.
   */
  run(input: Float32Array, outputs: readonly string[]): Promise<Float32Array[]>;
  dispose(): void;
}

/** The globals through which LiteRT's loader and its Emscripten module speak with the outside. */
interface LoaderGlobals {
  self?: unknown;
  importScripts?: unknown;
  /** Emscripten's settings: the loader hands this object to the module factory and then clears it. */
  Module?: Pick<LiteRtHost, 'locateFile'> & Record<'print' | 'printErr', (line: string) => void>;
}

let loaded: Promise<unknown> | undefined;

/** LiteRT can be loaded once in a thread and stays; later engines in the same thread share it. */
async function loadRuntime(host: LiteRtHost): Promise<void> {
  loaded ??= load(host).catch((cause: unknown) => {
    loaded = undefined;
    throw new ImpactError(
      'ENGINE_FAILED',
      'The face and posture engine (LiteRT) could not be started; install the dependencies again, or use a browser or Node with WebAssembly SIMD.',
      { cause },
    );
  });
  await loaded;
}

async function load(host: LiteRtHost): Promise<void> {
  const log = host.log ?? (() => {});
  const globals = globalThis as unknown as LoaderGlobals;
  globals.self ??= globalThis;
  globals.Module = { print: log, printErr: log, ...(host.locateFile && { locateFile: host.locateFile }) };
  const importScripts = globals.importScripts;
  if (host.runScript) globals.importScripts = host.runScript;
  // LiteRT asks for a GPU even when told to use the CPU, and warns on the console where there is none.
  const warn = console.warn;
  console.warn = (...args: unknown[]) =>
    String(args[0]).startsWith('Failed to create default WebGPU device') ? log(args.join(' ')) : warn(...args);
  try {
    await loadLiteRt(host.wasmDirectory);
  } finally {
    console.warn = warn;
    if (importScripts === undefined) delete globals.importScripts;
    else globals.importScripts = importScripts;
  }
}

/**
 * Compiles a `.tflite` model for the CPU (WebAssembly + XNNPACK, one thread).
 *
 * @throws ImpactError ENGINE_FAILED when the runtime or the model does not load
 */
export async function loadTflite(host: LiteRtHost, model: Uint8Array): Promise<TfliteModel> {
  await loadRuntime(host);
  const compiled = await loadAndCompile(model, { accelerator: 'wasm' }).catch((cause: unknown) => {
    throw new ImpactError('ENGINE_FAILED', 'A vision model could not be loaded; install the dependencies again.', {
      cause,
    });
  });
  const input = compiled.getInputDetails()[0];
  if (!input) {
    compiled.delete();
    throw new ImpactError('ENGINE_FAILED', 'A vision model has no input; install the dependencies again.');
  }
  const shape = Array.from(input.shape);
  const names = compiled.getOutputDetails().map(({ name }) => name);

  return {
    async run(data, outputs) {
      const tensor = new Tensor(data, shape);
      let results: Tensor[] = [];
      try {
        results = await compiled.run([tensor]);
        return outputs.map((name) => {
          const result = results[names.indexOf(name)];
          if (!result)
            throw new ImpactError(
              'ENGINE_FAILED',
              `A vision model has no output "${name}"; install the dependencies again.`,
            );
          return result.toTypedArray() as Float32Array;
        });
      } finally {
        // The tensors live in WebAssembly memory, out of reach of the garbage collector.
        tensor.delete();
        for (const result of results) result.delete();
      }
    },
    dispose: () => compiled.delete(),
  };
}
