import { constants, type FileHandle, open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ImpactError } from '@impact/report/error';
import { type Container, HEAD_BYTES, id3TagBytes, sniffContainer } from './container.ts';
import type { MediaLimits } from './limits.ts';

/** A file that has been looked at by ourselves and may be shown to ffmpeg. */
export interface Recording {
  /** Absolute. */
  path: string;
  bytes: number;
  container: Container;
}

function cannotOpen(file: string, cause: NodeJS.ErrnoException): ImpactError {
  const name = JSON.stringify(file.length > 200 ? `${file.slice(0, 200)}…` : file);
  switch (cause.code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
    case 'ELOOP':
    case 'ERR_INVALID_ARG_VALUE':
      return new ImpactError('MEDIA_NOT_FOUND', `There is no file ${name}: check the path.`, { cause });
    case 'EACCES':
    case 'EPERM':
      return new ImpactError('MEDIA_UNREADABLE', `You are not allowed to read ${name}: check its permissions.`, {
        cause,
      });
    default:
      return new ImpactError('MEDIA_UNREADABLE', `${name} cannot be opened (${cause.code ?? cause.message}).`, {
        cause,
      });
  }
}

async function readAt(handle: FileHandle, position: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await handle.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, position);
  return buffer.subarray(0, bytesRead);
}

/**
 * Opens a file just long enough to see what it is.
 * Errors: MEDIA_NOT_FOUND; MEDIA_UNREADABLE for what is not a regular file, is empty or may not be read;
 * MEDIA_TOO_LARGE; MEDIA_UNSUPPORTED.
 */
export async function inspectRecording(file: string, limits: Pick<MediaLimits, 'bytes'>): Promise<Recording> {
  const path = resolve(file);
  // Non-blocking: opening a FIFO that nobody writes to would wait for ever.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch((cause) => {
    throw cannotOpen(file, cause);
  });
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) {
      const what = stats.isDirectory() ? 'a folder' : 'a device, pipe or socket';
      throw new ImpactError('MEDIA_UNREADABLE', `This path is ${what}: give the path of a recording.`);
    }
    if (stats.size === 0) {
      throw new ImpactError('MEDIA_UNREADABLE', 'The file is empty: was it copied or uploaded completely?');
    }
    if (stats.size > limits.bytes) {
      const gigabytes = (limits.bytes / 1024 ** 3).toFixed(1);
      throw new ImpactError(
        'MEDIA_TOO_LARGE',
        `The file is larger than ${gigabytes} GiB: cut or compress the recording.`,
      );
    }
    let head = await readAt(handle, 0);
    const tag = id3TagBytes(head);
    if (tag > 0) head = await readAt(handle, tag);
    return { path, bytes: stats.size, container: sniffContainer(head, tag > 0) };
  } finally {
    await handle.close();
  }
}
