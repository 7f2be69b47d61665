import { describe, expect, it } from 'vitest';
import { decode, encode } from './codec.ts';

describe('encode and decode', () => {
  it('brings plain data and arrays of floats back as they were', () => {
    const value = {
      hop: 0.01,
      pitch: new Float32Array([110, Number.NaN, 220.5]),
      nested: [{ empty: new Float32Array(0) }],
      note: 'ü',
    };
    const { json, bytes } = encode(value);
    expect(bytes.byteLength).toBe(12);
    expect(decode(json, bytes)).toEqual(value);
  });
  it('reads several arrays out of a Buffer, as files are read', () => {
    const value = { a: new Float32Array([1, 2]), b: new Float32Array([3]), c: new Float32Array([4, 5]) };
    const { json, bytes } = encode(value);
    expect(decode(json, Buffer.from(bytes))).toEqual(value);
  });
  it('reads bytes that lie unaligned in a larger buffer', () => {
    const { json, bytes } = encode({ a: new Float32Array([1, 2]) });
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    expect(decode(json, larger.subarray(3))).toEqual({ a: new Float32Array([1, 2]) });
  });
  it('refuses references outside the bytes', () => {
    expect(() => decode('{"a":{"$float32":[0,3]}}', new Uint8Array(8))).toThrow('outside');
  });
});
