import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { ImpactError } from '@impact/report/error';
import { aborted } from '@impact/subprocess/child';

/**
 * The SHA-256 of a file's bytes, in lower-case hex. The file streams through; its size does not matter.
 * Errors: MEDIA_NOT_FOUND, MEDIA_UNREADABLE, ABORTED.
 */
export async function fingerprint(file: string, options: { signal?: AbortSignal } = {}): Promise<string> {
  const { signal } = options;
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(file, { signal, highWaterMark: 1 << 20 })) hash.update(chunk);
  } catch (cause) {
    if (signal?.aborted) throw aborted(signal);
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw missing
      ? new ImpactError('MEDIA_NOT_FOUND', `There is no file ${JSON.stringify(file)}: check the path.`, { cause })
      : new ImpactError('MEDIA_UNREADABLE', `${JSON.stringify(file)} cannot be read: check its permissions.`, {
          cause,
        });
  }
  return hash.digest('hex');
}
