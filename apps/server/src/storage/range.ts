import type { ByteRange } from './storage.ts';

/** Throws `RangeError` for a range that no object has. */
export function assertRange({ start, end }: ByteRange): void {
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || end < start) {
    throw new RangeError(`There are no bytes ${start} to ${end}.`);
  }
}
