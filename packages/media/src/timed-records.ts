import { ImpactError } from '@impact/report/error';
import { aborted, type Child, startChild } from '@impact/subprocess/child';
import { assertEndedItself, ffmpegCommand, TOOL_ENVIRONMENT } from './tools.ts';

/** Bytes of a fixed size and the time stamp that ffmpeg's filters gave them, in the time base of the filter. */
export interface TimedRecord {
  /** Null where ffmpeg knows none. */
  pts: number | null;
  /** Its own buffer: it may be kept, or transferred to another thread. */
  data: Uint8Array<ArrayBuffer>;
}

export interface RecordStream {
  /** Arguments of ffmpeg; its output is `pipe:1` and its filters end with `TIME_STAMPS`. */
  args: readonly string[];
  recordBytes: number;
  /** Seconds to wait for the next bytes. */
  stallTime: number;
  /** Seconds that all may take, those of the consumer among them. */
  timeLimit: number;
  /** Whether it is an error if nothing at all can be decoded. */
  expectSome: boolean;
  signal?: AbortSignal;
  /** Told at the end, once, if ffmpeg had to leave something out because the recording is damaged. */
  onDamage: () => void;
}

/**
 * The end of a filter chain: writes "frame:0 pts:1234 …" to file descriptor 3 for each frame just before the frame's bytes
 * go to standard output. The printer passes over frames without metadata, so they get some. `prefix` is 'a' for sound.
 */
export const timeStamps = (prefix: '' | 'a'): string =>
  `${prefix}metadata=mode=add:key=t:value=1,${prefix}metadata=mode=print:file=pipe\\\\:3:direct=1`;

/** Complaints that mean lost content, unlike those of a decoder that finds its feet after a seek. */
const DAMAGE = /error|invalid|corrupt|partial file|truncat|damaged|end of file/i;

/** The time stamps that arrive on the side channel, in order. */
function timeStampQueue(child: Child) {
  const queue: (number | null)[] = [];
  let rest = '';
  let closed = false;
  let wake = () => {};
  child.sideChannel
    ?.setEncoding('latin1')
    .on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const pts = /^frame:\d+ +pts:(-?\d+|NOPTS)/.exec(line)?.[1];
        if (pts !== undefined) queue.push(pts === 'NOPTS' ? null : Number(pts));
      }
      wake();
    })
    .on('close', () => {
      closed = true;
      wake();
    })
    // A pipe that breaks because the child was killed; how the child ended is looked at elsewhere.
    .on('error', () => {});
  return async (): Promise<number | null> => {
    while (queue.length === 0 && !closed) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return queue.shift() ?? null;
  };
}

/**
 * Runs ffmpeg and yields its output record by record, each with its time stamp, at the pace of the consumer. However the
 * consumer leaves – at the end, early, by an error, by `signal` – no process stays behind.
 * Errors: MEDIA_UNREADABLE if `expectSome` and there is nothing, MEDIA_TIMEOUT, ENGINE_FAILED
 * where ffmpeg was stopped before the end, ABORTED, TOOL_MISSING.
 */
export async function* readTimedRecords(stream: RecordStream): AsyncGenerator<TimedRecord, void> {
  const { args, recordBytes, stallTime, timeLimit, signal } = stream;
  if (signal?.aborted) throw aborted(signal);
  const child = startChild({
    command: ffmpegCommand(),
    args: ['-v', 'error', '-hide_banner', '-nostdin', ...args],
    env: TOOL_ENVIRONMENT,
    signal,
    timeLimit,
    sideChannel: true,
  });
  child.stdin.end();
  const nextTimeStamp = timeStampQueue(child);
  const chunks: AsyncIterator<Uint8Array> = child.stdout[Symbol.asyncIterator]();
  let stalled = false;
  let count = 0;
  try {
    let record = new Uint8Array(recordBytes);
    let filled = 0;
    for (;;) {
      const timer = setTimeout(() => {
        stalled = true;
        child.kill();
      }, stallTime * 1000);
      const step = await chunks.next().finally(() => clearTimeout(timer));
      if (step.done) break;
      for (let at = 0; at < step.value.length; ) {
        const part = step.value.subarray(at, at + recordBytes - filled);
        record.set(part, filled);
        filled += part.length;
        at += part.length;
        if (filled < recordBytes) break;
        count += 1;
        yield { pts: await nextTimeStamp(), data: record };
        if (signal?.aborted) throw aborted(signal);
        record = new Uint8Array(recordBytes);
        filled = 0;
      }
    }
    const exit = await child.exit;
    if (stalled || exit.timedOut) {
      const what = stalled ? `stood still for ${stallTime} s` : `took more than ${Math.round(timeLimit)} s`;
      const sentence = `Decoding ${what}: convert the recording to MP4 (H.264, AAC) and try again.`;
      throw new ImpactError('MEDIA_TIMEOUT', sentence);
    }
    assertEndedItself(exit);
    if (count === 0 && stream.expectSome) {
      const sentence =
        'Nothing in this recording can be decoded: it may be damaged or cut off. Try to play or convert it.';
      throw new ImpactError('MEDIA_UNREADABLE', sentence, { cause: exit.stderr });
    }
    if (exit.code !== 0 || DAMAGE.test(exit.stderr)) stream.onDamage();
  } finally {
    child.kill();
    child.stdout.destroy();
    child.sideChannel?.destroy();
    // The reason of an abort has been thrown above; here it only matters that the process has gone.
    await child.exit.catch(() => {});
  }
}
