/** How long each request took, by what it was, and what went wrong. */
export interface Measured {
  /** Milliseconds until the last byte of the answer. */
  times: Map<string, number[]>;
  errors: string[];
}

export const nothingMeasured = (): Measured => ({ times: new Map(), errors: [] });

/** A program that uses the API with a key of its own. */
export interface Client {
  /** Sends a request and reads its whole answer; null when it failed, which is written down. */
  ask(name: string, url: string, init?: RequestInit): Promise<Response | null>;
  /** Uploads a recording in one form; its id. */
  upload(recording: Buffer): Promise<string | null>;
  /** Makes an interview of an upload; its id. */
  interview(uploadId: string, transcriptUploadId?: string | null): Promise<string | null>;
  uploadTranscript(text: string): Promise<string | null>;
  /** Follows all interviews until the signal; the ids of what came, and how often the stream had to be opened. */
  watch(signal: AbortSignal): Promise<{ ids: number[]; opened: number }>;
}

export function createClient(base: string, key: string, measured: Measured): Client {
  const headers = { authorization: `Bearer ${key}` };

  async function ask(name: string, url: string, init: RequestInit = {}): Promise<Response | null> {
    const started = performance.now();
    try {
      const response = await fetch(`${base}${url}`, { ...init, headers: { ...headers, ...init.headers } });
      const body = await response.arrayBuffer();
      const times = measured.times.get(name) ?? [];
      times.push(performance.now() - started);
      measured.times.set(name, times);
      if (!response.ok) {
        measured.errors.push(`${name}: ${response.status} ${new TextDecoder().decode(body).slice(0, 300)}`);
        return null;
      }
      return new Response(body.byteLength === 0 ? null : body, response);
    } catch (error) {
      measured.errors.push(`${name}: ${String(error instanceof Error ? (error.cause ?? error) : error)}`);
      return null;
    }
  }

  async function send(kind: 'recording' | 'transcript', content: Blob, name: string): Promise<string | null> {
    const form = new FormData();
    form.append('kind', kind);
    form.append('file', content, name);
    const answer = await ask(`upload ${kind}`, '/uploads/form', { method: 'POST', body: form });
    return answer && idOf(answer);
  }

  return {
    ask,
    upload: (recording) =>
      send('recording', new Blob([new Uint8Array(recording)], { type: 'video/mp4' }), 'interview.mp4'),
    uploadTranscript: (text) => send('transcript', new Blob([text], { type: 'text/plain' }), 'interview.txt'),
    async interview(uploadId, transcriptUploadId = null) {
      const answer = await ask('make an interview', '/interviews', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ uploadId, transcriptUploadId, title: 'Sample', purpose: 'practice' }),
      });
      return answer && idOf(answer);
    },
    async watch(signal) {
      const ids: number[] = [];
      let opened = 0;
      while (!signal.aborted) {
        try {
          opened++;
          const after = ids.at(-1);
          const response = await fetch(`${base}/events${after === undefined ? '' : `?after=${after}`}`, {
            headers,
            signal,
          });
          if (!response.ok || !response.body) throw new Error(`events: ${response.status}`);
          let rest = '';
          for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
            const frames = (rest + chunk).split('\n\n');
            rest = frames.pop() ?? '';
            for (const frame of frames) {
              const id = /^id: (\d+)\nevent: /m.exec(frame)?.[1];
              if (id) ids.push(Number(id));
            }
          }
        } catch (error) {
          if (!signal.aborted) measured.errors.push(`watch: ${String(error)}`);
        }
      }
      return { ids, opened };
    },
  };
}

async function idOf(answer: Response): Promise<string> {
  const { id } = (await answer.json()) as { id: string };
  return id;
}
