import type { SeenNow } from '@impact/insight/framing/live-tip';
import type { Look, Said } from './messages.ts';

/** Looks for a face, in a worker of its own. */
export interface FaceWatch {
  /** Resolves when the models are there. */
  ready: Promise<void>;
  /** One picture at a time; its bytes go over to the worker. Rejects when the worker cannot go on. */
  look(picture: Look): Promise<SeenNow>;
  close(): void;
}

/** Starts the worker, which loads its models (some 6 MB, once) from our own server. */
export function openFaceWatch(): FaceWatch {
  const worker = new Worker(new URL('./framing-worker.ts', import.meta.url), { type: 'module', name: 'framing' });
  const ready = Promise.withResolvers<void>();
  let seen: PromiseWithResolvers<SeenNow> | null = null;
  const fail = (why: string): void => {
    const error = new Error(why);
    ready.reject(error);
    seen?.reject(error);
  };
  worker.addEventListener('error', (event) => fail(event.message));
  worker.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    if (data.kind === 'ready') ready.resolve();
    else if (data.kind === 'seen') seen?.resolve(data.seen);
    else fail(data.message);
  });
  return {
    ready: ready.promise,
    look(picture) {
      seen = Promise.withResolvers<SeenNow>();
      worker.postMessage(picture, [picture.data.buffer]);
      return seen.promise;
    },
    close: () => worker.terminate(),
  };
}
