/**
 * A value of a FlatBuffers file. A table's fields stand at the position of their id in the schema; `undefined` leaves one out.
 * Numbers are whole and take the field's type (bytes, booleans, 32-bit integers).
 */
export type Flat =
  | { table: (number | Float | Flat | undefined)[] }
  | { tables: Flat[] }
  | { integers: readonly number[] }
  | { bytes: Uint8Array }
  | { text: string };

export interface Float {
  float: number;
}

/** Data of tensors must start at multiples of this. */
const DATA_ALIGNMENT = 16;

/**
 * Writes a FlatBuffers file (google.github.io/flatbuffers, "internals"): little-endian, each parent before its children, one
 * vtable before each table, every inline field in four bytes.
 *
 * @param identifier the four letters that name the kind of file
 */
export function writeFlatbuffer(root: Flat, identifier: string): Uint8Array {
  const file = growingFile();
  file.integer(0);
  file.raw(new TextEncoder().encode(identifier));
  file.patch(0, writeFlat(file, root));
  return file.finish();
}

/** Writes a value; returns where it begins. */
function writeFlat(file: GrowingFile, value: Flat): number {
  if ('table' in value) return writeTable(file, value.table);
  if ('tables' in value) return writeReferences(file, value.tables);
  if ('integers' in value) {
    file.align(4);
    const start = file.integer(value.integers.length);
    for (const integer of value.integers) file.integer(integer);
    return start;
  }
  if ('bytes' in value) {
    file.align(DATA_ALIGNMENT, 4);
    const start = file.integer(value.bytes.length);
    file.raw(value.bytes);
    return start;
  }
  file.align(4);
  const text = new TextEncoder().encode(value.text);
  const start = file.integer(text.length);
  file.raw(text);
  file.raw(Uint8Array.of(0));
  return start;
}

function writeTable(file: GrowingFile, fields: (number | Float | Flat | undefined)[]): number {
  const present = fields.filter((field) => field !== undefined);
  file.align(4);
  // The vtable: its size and the table's in bytes, then for each id the field's place in the table, 0 where it is left out.
  const vtable = file.short(4 + 2 * fields.length);
  file.short(4 + 4 * present.length);
  let place = 4;
  for (const field of fields) {
    file.short(field === undefined ? 0 : place);
    if (field !== undefined) place += 4;
  }
  file.align(4);
  const start = file.position();
  file.integer(start - vtable);
  const children: { at: number; child: Flat }[] = [];
  for (const field of present) {
    if (typeof field === 'number') file.integer(field);
    else if ('float' in field) file.float(field.float);
    else children.push({ at: file.integer(0), child: field });
  }
  for (const { at, child } of children) file.patch(at, writeFlat(file, child) - at);
  return start;
}

function writeReferences(file: GrowingFile, items: readonly Flat[]): number {
  file.align(4);
  const start = file.integer(items.length);
  const places = items.map(() => file.integer(0));
  for (const [i, at] of places.entries()) file.patch(at, writeFlat(file, items[i] as Flat) - at);
  return start;
}

/** Bytes written one after the other; each method returns where its value begins. */
interface GrowingFile {
  position(): number;
  /** Fills up with zeros until what follows after `ahead` bytes stands at a multiple of `size`. */
  align(size: number, ahead?: number): void;
  short(value: number): number;
  integer(value: number): number;
  float(value: number): number;
  raw(bytes: Uint8Array): number;
  patch(at: number, value: number): void;
  finish(): Uint8Array;
}

function growingFile(): GrowingFile {
  let bytes = new Uint8Array(1 << 16);
  let view = new DataView(bytes.buffer);
  let end = 0;

  function take(length: number): number {
    const start = end;
    end += length;
    if (end > bytes.length) {
      const larger = new Uint8Array(Math.max(end, 2 * bytes.length));
      larger.set(bytes);
      bytes = larger;
      view = new DataView(bytes.buffer);
    }
    return start;
  }

  return {
    position: () => end,
    align(size, ahead = 0) {
      take((size - ((end + ahead) % size)) % size);
    },
    short(value) {
      const at = take(2);
      view.setUint16(at, value, true);
      return at;
    },
    integer(value) {
      const at = take(4);
      view.setInt32(at, value, true);
      return at;
    },
    float(value) {
      const at = take(4);
      view.setFloat32(at, value, true);
      return at;
    },
    raw(data) {
      const at = take(data.length);
      bytes.set(data, at);
      return at;
    },
    patch(at, value) {
      view.setInt32(at, value, true);
    },
    finish: () => bytes.slice(0, end),
  };
}
