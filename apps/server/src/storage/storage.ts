import type { Readable } from 'node:stream';

/** What storage knows of an object without reading it. */
export interface StoredObject {
  key: string;
  size: number;
  modified: Date;
}

/** Bytes `start` to `end` of an object, both included, from 0. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * Where files lie: a folder, or a bucket that speaks S3. Keys are made by us alone (`organisation/interview/name`): lower-case letters,
 * digits, `-`, `_`, `.` and `/`, never `..`, at most 512 characters; anything else throws `INTERNAL`.
 *
 * An object is there as a whole or not at all: a reader never sees half of it, and a `put` that fails leaves what was there before.
 * Every method throws ImpactError `STORAGE_FAILED` when storage cannot be reached, is full (`STORAGE_FULL`) or refuses.
 */
export interface Storage {
  /** Stores a stream of `size` bytes (null when not known before), replacing what was there. */
  put(key: string, body: Readable, options: { size: number | null; type: string; signal?: AbortSignal }): Promise<void>;
  /** Moves a finished local file into storage; where both share a file system, without copying. The local file is gone afterwards. */
  adopt(key: string, file: string, options: { type: string; signal?: AbortSignal }): Promise<void>;
  /** The object or a range of it; null when it is not there. A range past the end throws `RangeError`. */
  get(key: string, range?: ByteRange): Promise<Readable | null>;
  stat(key: string): Promise<StoredObject | null>;
  /** A file on this machine with the object's bytes, for ffmpeg; `release` removes it where it is a copy. Null when it is not there. */
  local(key: string, signal?: AbortSignal): Promise<{ file: string; release(): Promise<void> } | null>;
  /** An address from which a browser can fetch the object itself for `seconds`; null where storage has none (a folder). */
  presignedUrl(key: string, seconds: number, name: string): Promise<string | null>;
  /** Where those addresses lead, as pages name it that let nothing else in (`https://host`); null where storage has none. */
  presignedOrigin(): Promise<string | null>;
  /** Removes the object; true when it was there. */
  delete(key: string): Promise<boolean>;
  /** Every object under the prefix, in order of keys. */
  list(prefix: string): AsyncIterable<StoredObject>;
  /** Throws when storage does not answer: for readiness. */
  check(): Promise<void>;
}
