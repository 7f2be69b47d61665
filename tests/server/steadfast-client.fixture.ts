import { setTimeout as sleep } from 'node:timers/promises';

/** What passes by itself while parts of an installation are killed and started again. */
const PASSING: ReadonlySet<number> = new Set([423, 429, 502, 503]);
const PAUSE_MS = 100;

/** How an upload goes on. */
export interface UploadPace {
  /** Bytes of the next piece. */
  piece(): number;
  /** Waited for before each piece; `last` where nothing follows. */
  wait(last: boolean): Promise<void>;
}

/** A client of a server that may vanish at any moment: it asks again until it is answered. */
export interface SteadfastClient {
  /** The first answer that is neither a broken connection nor a refusal that passes. */
  ask(url: string, init?: RequestInit): Promise<Response>;
  /** Uploads by tus, a piece at a time; asks how far it came whenever something broke. The id of the upload. */
  upload(bytes: Buffer, pace: UploadPace): Promise<string>;
  /** Makes one interview of an upload, however often it has to ask. */
  interview(uploadId: string): Promise<string>;
}

const TUS = { 'tus-resumable': '1.0.0' };

/** @param stillThere throws where asking again is in vain. */
export function steadfastClient(base: string, stillThere: () => void): SteadfastClient {
  /** null where the connection broke or the answer is one that passes. */
  async function once(url: string, init: RequestInit = {}): Promise<Response | null> {
    stillThere();
    try {
      const response = await fetch(new URL(url, base), { ...init, signal: AbortSignal.timeout(60_000) });
      if (!PASSING.has(response.status)) return response;
      await response.body?.cancel();
      return null;
    } catch (error) {
      const broken = error instanceof TypeError || (error instanceof Error && error.name === 'TimeoutError');
      if (!broken) throw error;
      return null;
    }
  }

  async function ask(url: string, init?: RequestInit): Promise<Response> {
    for (;;) {
      const response = await once(url, init);
      if (response) return response;
      await sleep(PAUSE_MS);
    }
  }

  async function must(response: Response, ...statuses: number[]): Promise<Response> {
    if (statuses.includes(response.status)) return response;
    throw new Error(`${response.url} answered ${response.status}: ${await response.text()}`);
  }

  return {
    ask,
    async upload(bytes, { piece, wait }) {
      const start = { method: 'POST', headers: { ...TUS, 'upload-length': String(bytes.length) } };
      const location = (await must(await ask('/api/v1/uploads', start), 201)).headers.get('location') ?? '';
      let offset = 0;
      while (offset < bytes.length) {
        const end = Math.min(bytes.length, offset + piece());
        await wait(end === bytes.length);
        const headers = {
          ...TUS,
          'upload-offset': String(offset),
          'content-type': 'application/offset+octet-stream',
        };
        const body = new Uint8Array(bytes.subarray(offset, end));
        const answer = await once(location, { method: 'PATCH', headers, body });
        if (answer?.status === 204) {
          offset = Number(answer.headers.get('upload-offset'));
          continue;
        }
        // 409: what was sent before the connection broke has arrived after all.
        if (answer) await must(answer, 409);
        await sleep(PAUSE_MS);
        const there = await must(await ask(location, { method: 'HEAD', headers: TUS }), 200);
        offset = Number(there.headers.get('upload-offset'));
      }
      return location.split('/').at(-1) ?? '';
    },
    async interview(uploadId) {
      const body = JSON.stringify({ uploadId, title: uploadId, purpose: 'practice' });
      const headers = { 'content-type': 'application/json' };
      for (;;) {
        const answer = await must(await ask('/api/v1/interviews', { method: 'POST', headers, body }), 201, 409);
        if (answer.status === 201) return ((await answer.json()) as { id: string }).id;
        // It was made, and the server was killed before it said so; or the upload is still being finished.
        const list = await must(await ask(`/api/v1/interviews?limit=100`), 200);
        const { items } = (await list.json()) as { items: { id: string; title: string }[] };
        const made = items.find(({ title }) => title === uploadId);
        if (made) return made.id;
        await ask(`/api/v1/uploads/${uploadId}`, { method: 'HEAD', headers: TUS });
        await sleep(PAUSE_MS);
      }
    },
  };
}
