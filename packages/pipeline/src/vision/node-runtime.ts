import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { compileFunction } from 'node:vm';
import { ImpactError } from '@impact/report/error';
import { createVisionEngine, type VisionEngine, type VisionHost, type VisionOptions } from '@impact/vision/engine';

const require = createRequire(import.meta.resolve('@impact/vision/engine'));

/**
 * Opens the vision engine in Node, in the main thread or in a worker thread: models and WebAssembly come from `node_modules`.
 * One engine a thread: the runtime keeps its state in globals and uses one core.
 *
 * @throws ImpactError ENGINE_MISSING, MODEL_MISMATCH or ENGINE_FAILED
 */
export function openVisionEngine(options: VisionOptions = {}): Promise<VisionEngine> {
  return createVisionEngine(nodeHost(), options);
}

/** Model files, WebAssembly and script loading as Node has them. */
export const nodeHost = (): VisionHost => ({
  readAsset: async (path) => readFile(resolveAsset(path)),
  liteRt: { wasmDirectory: `${dirname(resolveAsset('@litertjs/core/wasm/litert_wasm_internal.js'))}/`, runScript },
});

/** The file of an installed package, whether or not its `exports` name it. */
function resolveAsset(path: string): string {
  for (const folder of require.resolve.paths(path) ?? []) {
    const file = join(folder, path);
    if (existsSync(file)) return file;
  }
  throw new ImpactError('ENGINE_MISSING', `The file ${path} is not installed; run the set-up again.`);
}

/** LiteRT loads its Emscripten script as a browser does; here the script runs as the CommonJS module that it also is. */
function runScript(path: string): void {
  const module: { exports: unknown } = { exports: {} };
  compileFunction(readFileSync(path, 'utf8'), ['module', 'exports', 'require', '__filename', '__dirname'], {
    filename: path,
  })(module, module.exports, createRequire(path), path, dirname(path));
  Object.assign(globalThis, { ModuleFactory: module.exports });
}
