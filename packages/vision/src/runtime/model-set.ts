import { type LiteRtHost, loadTflite, type TfliteModel } from './litert.ts';

/** Compiles a model that belongs to the set. */
export type LoadModel = (model: Uint8Array) => Promise<TfliteModel>;

/**
 * Builds something from models that are freed together: by `dispose`, or at once when the building fails half-way, since they lie in
 * WebAssembly memory, out of reach of the garbage collector.
 *
 * @throws ImpactError ENGINE_FAILED when a model does not load; what `build` throws
 */
export async function buildWithModels<T>(
  host: LiteRtHost,
  build: (load: LoadModel) => Promise<T>,
): Promise<{ built: T; dispose: () => void }> {
  const loaded: TfliteModel[] = [];
  const dispose = (): void => {
    for (const model of loaded.splice(0)) model.dispose();
  };
  try {
    const built = await build(async (bytes) => {
      const model = await loadTflite(host, bytes);
      loaded.push(model);
      return model;
    });
    return { built, dispose };
  } catch (error) {
    dispose();
    throw error;
  }
}
