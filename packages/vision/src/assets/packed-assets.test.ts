import { describe, expect, it } from 'vitest';
import { readPackedTable, unpackFile } from './packed-assets.ts';

const LOADER =
  'loadPackage({"files": [{"filename": "/a/first.tflite", "start": 0, "end": 2}, {"filename": "/b/second.tflite", "start": 2, "end": 5}], "remote_package_size": 5});';

describe('an Emscripten bundle', () => {
  it('gives the bytes of a file by its name', () => {
    const table = readPackedTable(LOADER);
    expect(Array.from(unpackFile(Uint8Array.of(1, 2, 3, 4, 5), table, 'second.tflite'))).toEqual([3, 4, 5]);
  });

  it('refuses a table that is missing, broken, or points outside the bundle', () => {
    const mismatch = expect.objectContaining({ code: 'MODEL_MISMATCH' });
    expect(() => readPackedTable('function () {}')).toThrow(mismatch);
    expect(() => readPackedTable('"files": [{"filename": 3}]')).toThrow(mismatch);
    const table = readPackedTable(LOADER);
    expect(() => unpackFile(Uint8Array.of(1, 2, 3, 4), table, 'second.tflite')).toThrow(mismatch);
    expect(() => unpackFile(Uint8Array.of(1, 2, 3, 4, 5), table, 'third.tflite')).toThrow(mismatch);
  });
});
