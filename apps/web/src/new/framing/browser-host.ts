import { ImpactError } from '@impact/report/error';
import type { VisionHost } from '@impact/vision/engine';
import moduleFactory from '@litertjs/core/wasm/litert_wasm_compat_internal.js';
import wasm from '@litertjs/core/wasm/litert_wasm_compat_internal.wasm?url';
import models from '@mediapipe/face_mesh/face_mesh_solution_packed_assets.data?url';
import modelsTable from '@mediapipe/face_mesh/face_mesh_solution_packed_assets_loader.js?url';

/** The files of installed packages that the framing engine reads, where our server has them. */
const ASSETS: Readonly<Record<string, string>> = {
  '@mediapipe/face_mesh/face_mesh_solution_packed_assets.data': models,
  '@mediapipe/face_mesh/face_mesh_solution_packed_assets_loader.js': modelsTable,
};

/** What the vision engine needs, as a worker of the browser has it. */
export const browserHost: VisionHost = {
  async readAsset(path) {
    const url = ASSETS[path];
    if (url === undefined) throw new ImpactError('ENGINE_MISSING', `The file ${path} is not among those of this page.`);
    const answer = await fetch(url);
    if (!answer.ok) throw new ImpactError('ENGINE_MISSING', `The file ${path} could not be loaded (${answer.status}).`);
    return new Uint8Array(await answer.arrayBuffer());
  },
  liteRt: {
    wasmDirectory: '',
    // The build for every browser with WebAssembly, bundled with this worker; the others would spare a few milliseconds a second.
    runScript: () => Object.assign(globalThis, { ModuleFactory: moduleFactory }),
    locateFile: () => wasm,
  },
};
