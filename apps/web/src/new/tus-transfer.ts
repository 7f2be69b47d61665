import { DetailedError, Upload } from 'tus-js-client';
import type { Trouble } from './item.ts';

const ENDPOINT = () => new URL('/api/v1/uploads', window.location.href).href;
/** Troubles that pass quickly are waited for here; longer ones by the queue. */
const RETRY_DELAYS_MS = [500, 2000, 5000];

export interface TransferEvents {
  /** Where it goes on. */
  onUrl(url: string): void;
  onProgress(sent: number): void;
  onDone(url: string): void;
  /** `passes`: it is worth going on in a while, without anybody doing something. */
  onFailed(trouble: Trouble, passes: boolean): void;
}

export interface Transfer {
  stop(): void;
}

export type StartTransfer = (
  file: Blob,
  about: { name: string; kind: 'recording' | 'transcript'; url: string | null },
  events: TransferEvents,
) => Transfer;

/** Sends a file by the tus protocol; one that has a `url` already goes on where it was. */
export const startTransfer: StartTransfer = (file, { name, kind, url }, events) => {
  const upload = new Upload(file, {
    endpoint: ENDPOINT(),
    uploadUrl: url,
    metadata: { filename: name, kind },
    retryDelays: RETRY_DELAYS_MS,
    // Where an upload goes on is kept with everything else that is known of it.
    storeFingerprintForResuming: false,
    onShouldRetry: (error) => passesSoon(statusOf(error)),
    onUploadUrlAvailable: () => upload.url && events.onUrl(upload.url),
    onProgress: (sent) => events.onProgress(sent),
    onSuccess: () => events.onDone(upload.url ?? ''),
    onError: (error) => events.onFailed(troubleOf(error), passesSoon(statusOf(error))),
  });
  upload.start();
  return { stop: () => void upload.abort() };
};

/** Cancels an upload on the server; one that is gone already is as it should be. */
export async function endTransfer(url: string): Promise<void> {
  try {
    await Upload.terminate(url);
  } catch (error) {
    // Nobody waits for it: what is left of it on the server ends by itself within a day.
    if (!(error instanceof DetailedError)) throw error;
  }
}

const statusOf = (error: Error): number =>
  error instanceof DetailedError ? (error.originalResponse?.getStatus() ?? 0) : 0;

/** Not reached, busy with it elsewhere, asked too often, or broken on the other side. */
const passesSoon = (status: number): boolean =>
  status === 0 || status === 409 || status === 423 || status === 429 || status >= 500;

function troubleOf(error: Error): Trouble {
  const status = statusOf(error);
  if (status === 0) return { code: 'OFFLINE', message: error.message };
  const body = error instanceof DetailedError ? (error.originalResponse?.getBody() ?? '') : '';
  return problemIn(body) ?? { code: 'UNKNOWN', message: `The server answered ${status}.` };
}

/** The problem document in an answer, where it is one. */
export function problemIn(body: string): Trouble | null {
  try {
    const { code, detail } = JSON.parse(body) as { code?: unknown; detail?: unknown };
    return typeof code === 'string' && typeof detail === 'string' ? { code, message: detail } : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}
