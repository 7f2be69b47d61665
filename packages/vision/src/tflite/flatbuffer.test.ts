import { describe, expect, it } from 'vitest';
import { writeFlatbuffer } from './flatbuffer.ts';

describe('writing a FlatBuffers file', () => {
  it('lays a table out as the format says', () => {
    // One table: field 0 = 7, field 1 left out, field 2 = "hi".
    const bytes = writeFlatbuffer({ table: [7, undefined, { text: 'hi' }] }, 'TEST');
    const view = new DataView(bytes.buffer);
    expect(new TextDecoder().decode(bytes.subarray(4, 8))).toBe('TEST');
    const table = view.getUint32(0, true);
    const vtable = table - view.getInt32(table, true);
    // vtable: 10 bytes long, the table 12; field 0 four bytes in, field 1 absent, field 2 eight bytes in.
    const shorts = Array.from({ length: 5 }, (_, i) => view.getUint16(vtable + 2 * i, true));
    expect(shorts).toEqual([10, 12, 4, 0, 8]);
    expect(view.getInt32(table + 4, true)).toBe(7);
    const text = table + 8 + view.getUint32(table + 8, true);
    expect(view.getUint32(text, true)).toBe(2);
    expect(Array.from(bytes.subarray(text + 4, text + 7))).toEqual([0x68, 0x69, 0]);
  });

  it('writes lists of numbers and of tables, each reference ahead of itself', () => {
    const bytes = writeFlatbuffer(
      { table: [{ integers: [3, -4] }, { tables: [{ table: [1] }, { table: [{ float: 0.5 }] }] }] },
      'TEST',
    );
    const view = new DataView(bytes.buffer);
    const follow = (at: number) => at + view.getUint32(at, true);
    const table = follow(0);
    const numbers = follow(table + 4);
    expect([0, 4, 8].map((i) => view.getInt32(numbers + i, true))).toEqual([2, 3, -4]);
    const list = follow(table + 8);
    expect(view.getUint32(list, true)).toBe(2);
    expect(view.getInt32(follow(list + 4) + 4, true)).toBe(1);
    expect(view.getFloat32(follow(list + 8) + 4, true)).toBe(0.5);
  });

  it('starts the data of tensors at multiples of 16, and grows as needed', () => {
    const data = Uint8Array.from({ length: 100_000 }, (_, i) => i % 251);
    const bytes = writeFlatbuffer({ table: [{ bytes: data }] }, 'TEST');
    const view = new DataView(bytes.buffer);
    const table = view.getUint32(0, true);
    const start = table + 4 + view.getUint32(table + 4, true) + 4;
    expect(start % 16).toBe(0);
    expect(bytes.subarray(start, start + data.length)).toEqual(data);
  });
});
