import { ImpactError } from '@impact/report/error';
import { ERRORS, type Lock, type Locker, Server } from '@tus/server';
import { notFound } from '../access/not-found.ts';
import type { Who } from '../access/who.ts';
import { admitUpload } from './admit.ts';
import { UploadStore } from './tus-store.ts';
import { newUploadId, ownUpload, UploadKind, type UploadServices } from './upload.ts';
import { uploadLocks } from './upload-locks.ts';
import { uploadName } from './upload-name.ts';

/** A request waits this long for the one that writes to the same upload to let go, ms. */
const PATIENCE = 15_000;
/** A writer that was asked to let go may go on for so long, ms. */
const DRAIN = 500;

const LOCKED = { status_code: 423, body: 'Another request is working on this upload.' };

/** What tus refuses by itself, as it throws it. */
export interface TusRefusal {
  status_code: number;
  body: string;
}

export interface TusAnswer {
  response: Response;
  /** Why the answer is a refusal; null when it is none. */
  failure: ImpactError | TusRefusal | Error | null;
}

/** A tus server (https://tus.io/protocols/resumable-upload, version 1.0.0) whose uploads only their owners see. */
export function tusServer(services: UploadServices, path: string): (request: Request, who: Who) => Promise<TusAnswer> {
  const { database, settings } = services;
  const callers = new WeakMap<object, Who>();
  const failures = new WeakMap<object, TusAnswer['failure']>();
  const callerOf = (request: object): Who => callers.get(request) ?? { kind: 'anonymous' };

  const server = new Server({
    path,
    datastore: new UploadStore(services),
    locker: locker(services),
    lockDrainTimeout: DRAIN,
    maxSize: settings.uploadLimit,
    relativeLocation: true,
    // Pages of other sites have no business here; CORS headers are not sent at all.
    allowedOrigins: () => false,
    namingFunction: newUploadId,
    async onUploadCreate(request, { id, size, metadata }) {
      const who = callerOf(request);
      if (who.kind === 'anonymous') throw notFound();
      if (size === undefined) throw ERRORS.INVALID_LENGTH;
      const kind = UploadKind.safeParse(metadata?.kind ?? 'recording');
      if (!kind.success)
        throw new ImpactError('INVALID_REQUEST', 'The kind of an upload is "recording" or "transcript".');
      const name = uploadName(metadata?.filename ?? '', kind.data);
      await admitUpload(services, who, { id, kind: kind.data, name, size, resumable: true });
      return {};
    },
    async onIncomingRequest(request, id) {
      // A new upload has no owner yet.
      if (request.method === 'POST') return;
      if (!(await ownUpload(database.queries, callerOf(request), id))) throw notFound();
    },
    onResponseError(request, error) {
      failures.set(request, error);
      return undefined;
    },
  });

  return async (request, who) => {
    callers.set(request, who);
    const response = await server.handleWeb(request);
    return { response, failure: failures.get(request) ?? null };
  };
}

/** The newest request wins: of two that write to the same upload, the older one, which may hang on a dead connection, lets go. */
function locker({ database }: UploadServices): Locker {
  return {
    newLock(id): Lock {
      let release: (() => Promise<void>) | null = null;
      return {
        async lock(signal, letGo) {
          const onWanted = () => void letGo();
          release = await uploadLocks(database.pool)
            .hold(id, { patience: PATIENCE, onWanted, signal })
            .catch((error) => {
              throw signal.aborted ? ERRORS.ABORTED : error;
            });
          if (!release) throw LOCKED;
        },
        async unlock() {
          await release?.();
        },
      };
    },
  };
}
