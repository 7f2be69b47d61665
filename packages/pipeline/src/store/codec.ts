import { z } from 'zod';

const Reference = z.object({ $float32: z.tuple([z.int().nonnegative(), z.int().nonnegative()]) });

/** Plain data with Float32Arrays as JSON text and one block of bytes (little-endian, array after array). */
export function encode(value: unknown): { json: string; bytes: Uint8Array } {
  const arrays: Float32Array[] = [];
  let offset = 0;
  const json = JSON.stringify(value, (_key, entry: unknown) => {
    if (!(entry instanceof Float32Array)) return entry;
    arrays.push(entry);
    const reference = { $float32: [offset, entry.length] };
    offset += entry.length;
    return reference;
  });
  const floats = new Float32Array(offset);
  let at = 0;
  for (const array of arrays) {
    floats.set(array, at);
    at += array.length;
  }
  return { json, bytes: new Uint8Array(floats.buffer) };
}

/** The inverse of `encode`. Throws when the JSON is broken or points outside the bytes. */
export function decode(json: string, bytes: Uint8Array): unknown {
  return JSON.parse(json, (_key, entry: unknown) => {
    if (typeof entry !== 'object' || entry === null || !('$float32' in entry)) return entry;
    const [offset, length] = Reference.parse(entry).$float32;
    if ((offset + length) * 4 > bytes.byteLength) throw new Error('an array lies outside the stored bytes');
    // Copied: the bytes may lie anywhere in a larger buffer, and a Float32Array needs an aligned one. (A Buffer's slice() is no copy.)
    const own = new Uint8Array(length * 4);
    own.set(bytes.subarray(offset * 4, (offset + length) * 4));
    return new Float32Array(own.buffer);
  });
}
