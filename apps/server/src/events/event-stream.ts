import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import type { Audience } from './audience.ts';
import type { ToldEvent } from './content.ts';
import type { InterviewEvent } from './events.ts';

export interface EventStreamOptions {
  events: AsyncIterable<InterviewEvent>;
  audience: Audience;
  /** The id from which on events are sent: a reader that is cut off before the first event resumes from it. */
  after: number;
  /** Between two signs of life, at each of which the reader's right to read is looked at again, milliseconds. */
  heartbeat: number;
  /** How long a reader is asked to wait before it comes back, milliseconds. */
  retry: number;
  onProblem(error: unknown): void;
  /** Aborted by whoever wants the stream to end; aborted by the stream when it has ended. */
  stop: AbortController;
}

/**
 * Events as Server-Sent Events (https://html.spec.whatwg.org/multipage/server-sent-events.html). It ends at the heartbeat
 * after which the reader may not read any more, when the reader has taken nothing for two heartbeats, and with the signal.
 */
export function eventStream({
  events,
  audience,
  after,
  heartbeat,
  retry,
  onProblem,
  stop,
}: EventStreamOptions): PassThrough {
  const stream = new PassThrough();
  const { signal } = stop;
  let trusted = true;
  let beatsUnread = 0;
  let checking: Promise<void> | null = null;

  function check(): Promise<void> {
    checking ??= (async () => {
      try {
        trusted = await audience.stillMay();
        if (!trusted) stop.abort();
      } catch (error) {
        // Nobody can be asked: nothing more is sent until somebody answers.
        trusted = false;
        onProblem(error);
      }
    })().finally(() => {
      checking = null;
    });
    return checking;
  }

  const timer = setInterval(() => {
    if (stream.writableNeedDrain) {
      if (++beatsUnread >= 2) stop.abort();
    } else {
      beatsUnread = 0;
      stream.write(': still here\n\n');
    }
    void check();
  }, heartbeat);

  async function send(): Promise<void> {
    stream.write(`retry: ${retry}\nid: ${after}\n\n`);
    for await (const event of events) {
      if (!trusted) await check();
      if (!trusted) return;
      if (await audience.mayKnow(event)) {
        if (!stream.write(frameOf(event))) await once(stream, 'drain', { signal });
      }
    }
  }

  const ended = () => {
    clearInterval(timer);
    stop.abort();
    // A reader that does not read would keep what is left for ever.
    if (stream.writableNeedDrain) stream.destroy();
    else stream.end();
  };
  stream.on('close', () => stop.abort());
  send().then(ended, (error) => {
    if (!signal.aborted) onProblem(error);
    ended();
  });
  return stream;
}

/** One event as it goes over the line: its type, its id to resume after, and itself. */
export const frameOf = ({ organizationId: _, ...event }: InterviewEvent): string =>
  `id: ${event.id}\nevent: ${event.type}\ndata: ${JSON.stringify(event satisfies ToldEvent)}\n\n`;
