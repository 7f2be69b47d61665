import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';

/** A client of tus with nothing hidden. */
export interface TusClient {
  start(
    bytes: number | string,
    metadata?: Record<string, string>,
    headers?: Record<string, string>,
    body?: Uint8Array,
  ): Promise<Response>;
  /** The offset, or the status where it is refused. */
  offset(location: string): Promise<number | { status: number }>;
  patch(location: string, offset: number, body: Uint8Array, headers?: Record<string, string>): Promise<Response>;
  /** Sends a part of what it says it sends, then waits; `cut` breaks the connection. */
  begin(
    location: string,
    offset: number,
    said: number,
    body: Uint8Array,
  ): { cut(): void; status: Promise<number | null> };
  cancel(location: string): Promise<Response>;
  get(location: string): Promise<Response>;
  form(form: FormData): Promise<Response>;
  /** Sends to where forms go whatever comes out of a stream, without its length. */
  stream(body: ReadableStream, type: string): Promise<Response>;
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export function tusClient(url: string, key: string): TusClient {
  const own = { authorization: `Bearer ${key}` };
  const tus = { ...own, 'tus-resumable': '1.0.0' };
  const at = (location: string) => new URL(location, url);
  const chunk = { ...tus, 'content-type': 'application/offset+octet-stream' };
  return {
    start: (bytes, metadata = {}, headers = {}, body = undefined) =>
      fetch(at('/api/v1/uploads'), {
        method: 'POST',
        headers: {
          ...(body ? chunk : tus),
          'upload-length': String(bytes),
          ...(Object.keys(metadata).length > 0 ? { 'upload-metadata': encoded(metadata) } : {}),
          ...headers,
        },
        body: body as Uint8Array<ArrayBuffer> | undefined,
      }),
    async offset(location) {
      const { status, headers } = await fetch(at(location), { method: 'HEAD', headers: tus });
      return status === 200 ? Number(headers.get('upload-offset')) : { status };
    },
    patch: (location, offset, body, headers = {}) =>
      fetch(at(location), {
        method: 'PATCH',
        headers: { ...chunk, 'upload-offset': String(offset), ...headers },
        body: body as Uint8Array<ArrayBuffer>,
      }),
    begin(location, offset, said, body) {
      const sending = request(at(location), {
        method: 'PATCH',
        agent: false,
        headers: { ...chunk, 'upload-offset': String(offset), 'content-length': String(said) },
      });
      const status = once(sending, 'response').then(
        ([response]) => {
          response.resume();
          return Number(response.statusCode);
        },
        () => null,
      );
      sending.write(body);
      return { cut: () => sending.destroy(), status };
    },
    cancel: (location) => fetch(at(location), { method: 'DELETE', headers: tus }),
    get: (location) => fetch(at(location), { headers: own }),
    form: (body) => fetch(at('/api/v1/uploads/form'), { method: 'POST', headers: own, body }),
    stream: (body, type) =>
      fetch(at('/api/v1/uploads/form'), {
        method: 'POST',
        headers: { ...own, 'content-type': type },
        body,
        duplex: 'half',
      } as RequestInit),
  };
}

const encoded = (metadata: Record<string, string>): string =>
  Object.entries(metadata)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
