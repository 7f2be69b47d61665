/** Floats that arrive one by one, held in a typed array that doubles when full. */
export interface FloatList {
  readonly length: number;
  push(value: number): void;
  /** A copy of what has been pushed so far. */
  toArray(): Float32Array;
}

/** Makes an empty list. */
export function createFloatList(): FloatList {
  let values = new Float32Array(1024);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === values.length) {
        const larger = new Float32Array(2 * length);
        larger.set(values);
        values = larger;
      }
      values[length++] = value;
    },
    toArray: () => values.slice(0, length),
  };
}
