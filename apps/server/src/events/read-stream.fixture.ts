/** An event stream as a client sees it. */
export interface ReadStream {
  status: number;
  headers: Headers;
  /** Events in the order of their arrival. */
  events: { id: number; type: string; data: { interviewId: string; data: unknown } }[];
  /** Signs of life. */
  beats(): number;
  /** The id that an EventSource would resume from. */
  lastId(): string;
  /** Resolves when the server has ended the stream. */
  ended: Promise<void>;
  close(): void;
}

/** Opens an event stream and reads it in the background. */
export async function readStream(url: string, headers: Record<string, string> = {}): Promise<ReadStream> {
  const closing = new AbortController();
  const response = await fetch(url, { headers, signal: closing.signal });
  const events: ReadStream['events'] = [];
  let beats = 0;
  let lastId = '';

  function take(frame: string): void {
    const fields = new Map<string, string>();
    for (const line of frame.split('\n')) {
      if (line.startsWith(':')) beats++;
      const colon = line.indexOf(': ');
      if (colon > 0) fields.set(line.slice(0, colon), line.slice(colon + 2));
    }
    lastId = fields.get('id') ?? lastId;
    const data = fields.get('data');
    if (data) events.push({ id: Number(fields.get('id')), type: fields.get('event') ?? '', data: JSON.parse(data) });
  }

  const ended = (async () => {
    let rest = '';
    const text = response.body?.pipeThrough(new TextDecoderStream());
    for await (const chunk of text ?? []) {
      rest += chunk;
      for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
        take(rest.slice(0, end));
        rest = rest.slice(end + 2);
      }
    }
  })().catch((error) => {
    if (!closing.signal.aborted) throw error;
  });
  return {
    status: response.status,
    headers: response.headers,
    events,
    beats: () => beats,
    lastId: () => lastId,
    ended,
    close: () => closing.abort(),
  };
}
