import type { FileHandle } from 'node:fs/promises';
import { addAbortSignal, type Readable } from 'node:stream';
import { ImpactError } from '@impact/report/error';
import { aborted } from '@impact/subprocess/child';
import { fileFailure } from './failure.ts';

/**
 * Writes a stream into an open file from position `from` on, and has it on disk when it resolves to the number of bytes. What arrived
 * before a failure stays written. Throws what the stream threw, `STORAGE_FULL`, `STORAGE_FAILED`, or `ABORTED`.
 */
export async function receive(
  handle: FileHandle,
  body: Readable,
  { from = 0, signal }: { from?: number; signal?: AbortSignal } = {},
): Promise<number> {
  if (signal) addAbortSignal(signal, body);
  let at = from;
  try {
    for await (const chunk of body) at += await write(handle, chunk, at);
  } catch (error) {
    throw signal?.aborted ? aborted(signal) : error;
  }
  await handle.sync().catch((cause) => {
    throw fileFailure(cause);
  });
  return at - from;
}

async function write(handle: FileHandle, chunk: Uint8Array, at: number): Promise<number> {
  try {
    let written = 0;
    while (written < chunk.length) {
      written += (await handle.write(chunk, written, chunk.length - written, at + written)).bytesWritten;
    }
    return written;
  } catch (cause) {
    throw fileFailure(cause);
  }
}

/** Throws `STORAGE_FAILED` when a stream was not as long as it was said to be. */
export function assertWhole(received: number, size: number | null): void {
  if (size === null || received === size) return;
  throw new ImpactError('STORAGE_FAILED', `A file of ${size} bytes arrived with ${received}: try again.`);
}
