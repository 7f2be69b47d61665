import { createHash } from 'node:crypto';
import { WireFault, wasSent } from './failure.ts';

/** Bytes of one request: many times what the limits of the brief add up to for an ordinary recording. */
const LARGEST_REQUEST = 512 * 1024;
/** Bytes of one answer, the frame around each piece included. */
const LARGEST_RESPONSE = 8 * 1024 * 1024;
/** Requests for one set of suggestions: the question, one more after a pause, one for the form, and one to spare. */
const MOST_REQUESTS = 4;

/** What went over the wire. */
export interface Sent {
  /** Requests that reached a connection. */
  requests: number;
  /** sha256 of the body of the first one, null before it. */
  request: string | null;
}

export interface Wire {
  fetch: typeof globalThis.fetch;
  sent: Sent;
}

/**
 * The only way to a server: `fetch` that follows no redirect (the key is a header, which a redirect would carry to a stranger), limits the
 * number and the size of requests and the size of answers, takes nothing but a stream of events for an answer, and keeps count.
 */
export function openWire(): Wire {
  const sent: Sent = { requests: 0, request: null };
  const send: typeof globalThis.fetch = async (url, init) => {
    const body = init?.body;
    if (typeof body !== 'string' || Buffer.byteLength(body) > LARGEST_REQUEST)
      throw new WireFault('was not asked: the data of this recording are too large to send.');
    if (sent.requests >= MOST_REQUESTS) throw new WireFault('asks for more requests than are allowed.');
    sent.requests += 1;
    sent.request ??= createHash('sha256').update(body).digest('hex');
    try {
      const response = await fetch(url, { ...init, redirect: 'manual' });
      return response.ok ? limited(response) : response;
    } catch (error) {
      if (!wasSent(error)) sent.requests -= 1;
      throw error;
    }
  };
  return { fetch: send, sent };
}

function limited(response: Response): Response {
  const type = response.headers.get('content-type') ?? '';
  if (!response.body || !/^text\/event-stream\s*(?:;|$)/iu.test(type)) {
    void response.body?.cancel();
    throw new WireFault('answered with something unreadable.');
  }
  let bytes = 0;
  const limit = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > LARGEST_RESPONSE) controller.error(new WireFault('answered at too great a length.'));
      else controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(limit), { status: response.status, headers: response.headers });
}
