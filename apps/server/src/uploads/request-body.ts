import type { IncomingMessage } from 'node:http';
import { PassThrough, Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { FastifyRequest } from 'fastify';

/** A sender of whom nothing has come for so long has gone, ms. */
const SILENCE = 60_000;

/** The body of a request while a part of the server reads it. */
export interface RequestBody {
  stream: ReadableStream;
  /** Lets the rest arrive and go nowhere, so that the sender gets to read the answer. */
  drop(): void;
}

/** The body of a request as a web stream that breaks when the sender breaks off or falls silent. */
export function requestBody({ raw }: FastifyRequest): RequestBody {
  const through = new PassThrough();
  const broken = (error: Error) => through.destroy(error);
  raw.once('error', broken);
  raw.once('close', () => {
    if (!raw.complete) broken(new Error('The sender broke off.'));
  });
  breakOnSilence(raw);
  raw.pipe(through);
  return {
    stream: Readable.toWeb(through),
    drop() {
      raw.unpipe(through);
      through.destroy();
      raw.resume();
    },
  };
}

/** Breaks the connection of a request whose body stands still for `silence` ms, at the latest after twice as long. */
export function breakOnSilence(raw: IncomingMessage, silence = SILENCE): void {
  let seen = -1;
  const timer = setInterval(() => {
    const { bytesRead } = raw.socket;
    if (bytesRead === seen) raw.destroy(new Error('The sender fell silent.'));
    seen = bytesRead;
  }, silence);
  for (const event of ['end', 'close']) raw.once(event, () => clearInterval(timer));
}
