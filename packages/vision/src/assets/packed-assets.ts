import { ImpactError } from '@impact/report/error';
import { z } from 'zod';

/** One file inside an Emscripten `.data` bundle: bytes from `start` up to, not including, `end`. */
const PackedFile = z.object({
  filename: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});
export type PackedFile = z.infer<typeof PackedFile>;

/**
 * Reads the table of contents that Emscripten's file packager writes into the loader script beside a `.data` bundle
 * (`loadPackage({"files": [{"filename": …, "start": …, "end": …}, …], …})`).
 *
 * @throws ImpactError MODEL_MISMATCH when the script holds no such table
 */
export function readPackedTable(loaderScript: string): PackedFile[] {
  const start = loaderScript.indexOf('[', loaderScript.indexOf('"files":'));
  const end = loaderScript.indexOf(']', start);
  try {
    return z.array(PackedFile).parse(JSON.parse(loaderScript.slice(start, end + 1)));
  } catch (cause) {
    throw new ImpactError(
      'MODEL_MISMATCH',
      'The list of model files in a MediaPipe package cannot be read; install the dependencies again.',
      {
        cause,
      },
    );
  }
}

/**
 * The bytes of one file in the bundle, found by the last part of its path.
 *
 * @throws ImpactError MODEL_MISMATCH when the table does not name it or points outside the bundle
 */
export function unpackFile(bundle: Uint8Array, table: readonly PackedFile[], name: string): Uint8Array {
  const file = table.find(({ filename }) => filename.split('/').at(-1) === name);
  if (!file || file.end > bundle.length || file.start > file.end) {
    throw new ImpactError(
      'MODEL_MISMATCH',
      `The model file ${name} is missing from its MediaPipe package; install the dependencies again.`,
    );
  }
  return bundle.subarray(file.start, file.end);
}
