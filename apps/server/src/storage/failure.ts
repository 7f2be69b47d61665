import { ImpactError } from '@impact/report/error';

const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT']);

/** What a file system answered, in the terms of storage: `STORAGE_FULL` when there is no room, else `STORAGE_FAILED`. */
export function fileFailure(cause: unknown): ImpactError {
  if (cause instanceof ImpactError) return cause;
  const code = String((cause as NodeJS.ErrnoException).code ?? 'unknown fault');
  return FULL.has(code)
    ? new ImpactError('STORAGE_FULL', 'The disk of the server is full: free some space, then try again.', { cause })
    : new ImpactError('STORAGE_FAILED', `The server could not work with its files (${code}): check its data folder.`, {
        cause,
      });
}

/** Runs work on files; whatever the file system refuses comes out as `fileFailure`. */
export async function onFiles<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw fileFailure(error);
  }
}

/** The result of work on a file, or null where there is none. */
export async function whereThere<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw fileFailure(error);
  }
}
