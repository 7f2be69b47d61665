/** A client of a server on this machine that needs no account, or speaks with the given headers. */
export interface LocalClient {
  get(url: string): Promise<Response>;
  send(method: string, url: string, body?: unknown): Promise<Response>;
  /** Uploads a file in one form. Its id. */
  upload(bytes: Buffer, name: string, kind?: 'recording' | 'transcript'): Promise<string>;
  /** Makes an interview of an upload. Its id. */
  interview(uploadId: string, more?: object): Promise<string>;
  /** The interview as it is now. */
  status(interviewId: string): Promise<string>;
}

export function localClient(base: string, headers: Record<string, string> = {}): LocalClient {
  const at = (url: string) => new URL(url, base);
  const json = async (response: Response, status: number): Promise<{ id: string; status: string }> => {
    if (response.status !== status) throw new Error(`${response.status} ${await response.text()}`);
    return (await response.json()) as { id: string; status: string };
  };
  const client: LocalClient = {
    get: (url) => fetch(at(url), { headers }),
    send: (method, url, body) =>
      fetch(at(url), {
        method,
        headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    async upload(bytes, name, kind = 'recording') {
      const form = new FormData();
      form.append('kind', kind);
      form.append('file', new Blob([new Uint8Array(bytes)]), name);
      return (await json(await fetch(at('/api/v1/uploads/form'), { method: 'POST', headers, body: form }), 201)).id;
    },
    async interview(uploadId, more = {}) {
      const body = { uploadId, title: 'An interview', purpose: 'practice', ...more };
      return (await json(await client.send('POST', '/api/v1/interviews', body), 201)).id;
    },
    status: async (id) => (await json(await client.get(`/api/v1/interviews/${id}`), 200)).status,
  };
  return client;
}
