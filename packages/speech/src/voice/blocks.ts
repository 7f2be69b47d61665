/**
 * Cuts a stream of samples into blocks of exactly `size`; the last is shorter where the stream does not divide evenly.
 * The block yielded is overwritten by the next: whoever keeps it must copy it.
 */
export async function* inBlocksOf(size: number, samples: AsyncIterable<Float32Array>): AsyncGenerator<Float32Array> {
  const block = new Float32Array(size);
  let filled = 0;
  for await (const piece of samples) {
    for (let at = 0; at < piece.length; ) {
      const part = piece.subarray(at, at + size - filled);
      block.set(part, filled);
      filled += part.length;
      at += part.length;
      if (filled === size) {
        yield block;
        filled = 0;
      }
    }
  }
  if (filled > 0) yield block.subarray(0, filled);
}
