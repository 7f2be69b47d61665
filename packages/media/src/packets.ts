import { ImpactError } from '@impact/report/error';
import { startChild } from '@impact/subprocess/child';
import { guardArguments, inputUrl } from './guards.ts';
import { type MediaLimits, tooLarge } from './limits.ts';
import type { Recording } from './recording.ts';
import { assertEndedItself, ffprobeCommand, TOOL_ENVIRONMENT } from './tools.ts';

/** What the packets of a stream say, in seconds of the container's clock. */
export interface PacketSummary {
  /** The earliest presentation time. */
  start: number;
  /** The latest presentation time, and where the packet that has it ends. */
  last: number;
  end: number;
  count: number;
  /** Packets per second in order of decoding, which is known where a container leaves presentation times out; null of one packet. */
  rate: number | null;
  /** The longest way from a keyframe to the next, or to the end. */
  keyframeGap: number;
}

interface Tally extends Omit<PacketSummary, 'rate'> {
  lastKeyframe: number;
  decoding: { first: number; last: number; count: number };
}

/** Adds one line of ffprobe's list, "stream,pts,dts,duration,flags" with N/A for what is unknown, and returns the tally it went to. */
function countPacket(tallies: Map<number, Tally>, line: string): Tally | undefined {
  const [index, pts, dts, duration, flags] = line.split(',');
  const decodedAt = Number(dts);
  const time = Number.isFinite(Number(pts)) ? Number(pts) : decodedAt;
  // D marks what an edit list cuts away: it is decoded, not shown.
  if (!index || flags === undefined || !Number.isFinite(time) || flags.includes('D')) return undefined;
  const length = Number(duration);
  const end = time + (Number.isFinite(length) && length > 0 ? length : 0);
  let tally = tallies.get(Number(index));
  if (!tally) {
    tally = {
      start: time,
      last: time,
      end,
      count: 0,
      keyframeGap: 0,
      lastKeyframe: time,
      decoding: { first: decodedAt, last: decodedAt, count: 0 },
    };
    tallies.set(Number(index), tally);
  }
  tally.count += 1;
  tally.start = Math.min(tally.start, time);
  tally.last = Math.max(tally.last, time);
  tally.end = Math.max(tally.end, end);
  if (Number.isFinite(decodedAt)) {
    const { decoding } = tally;
    decoding.first = decoding.count === 0 ? decodedAt : Math.min(decoding.first, decodedAt);
    decoding.last = decoding.count === 0 ? decodedAt : Math.max(decoding.last, decodedAt);
    decoding.count += 1;
  }
  if (flags.includes('K')) {
    tally.keyframeGap = Math.max(tally.keyframeGap, time - tally.lastKeyframe);
    tally.lastKeyframe = time;
  }
  return tally;
}

function summary({ lastKeyframe, decoding, ...tally }: Tally): PacketSummary {
  const span = decoding.last - decoding.first;
  return {
    ...tally,
    rate: decoding.count > 1 && span > 0 ? (decoding.count - 1) / span : null,
    keyframeGap: Math.max(tally.keyframeGap, tally.last - lastKeyframe),
  };
}

/**
 * Lists all packets without decoding any, and sums up each stream. This, not the header, is what a recording's times are
 * taken from: headers lie, browsers leave the length out, cut-off files promise more than they hold. It reads the file
 * once, at a few hundred thousand packets a second.
 * Errors: MEDIA_TOO_LARGE as soon as the packets span more than `limits.duration`, MEDIA_TIMEOUT, ENGINE_FAILED
 * where ffprobe was stopped on the way, ABORTED, TOOL_MISSING.
 */
export async function summarisePackets(
  recording: Recording,
  limits: MediaLimits,
  signal?: AbortSignal,
): Promise<Map<number, PacketSummary>> {
  const child = startChild({
    command: ffprobeCommand(),
    args: [
      ...['-v', 'error', '-hide_banner', ...guardArguments(recording.container, limits)],
      ...['-show_entries', 'packet=stream_index,pts_time,dts_time,duration_time,flags', '-of', 'csv=p=0'],
      ...['-i', inputUrl(recording.path)],
    ],
    env: TOOL_ENVIRONMENT,
    signal,
    timeLimit: limits.probeTime,
  });
  child.stdin.end();
  const tallies = new Map<number, Tally>();
  try {
    let rest = '';
    for await (const chunk of child.stdout.setEncoding('latin1')) {
      const lines = (rest + String(chunk)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const tally = countPacket(tallies, line);
        if (tally && tally.end - tally.start > limits.duration) {
          const hours = (limits.duration / 3600).toFixed(1);
          throw tooLarge(`The recording is longer than ${hours} hours`);
        }
      }
    }
    const exit = await child.exit;
    if (exit.timedOut) {
      const sentence = `Reading through the file took more than ${limits.probeTime} s: copy it to a faster disk, or convert it to MP4.`;
      throw new ImpactError('MEDIA_TIMEOUT', sentence);
    }
    assertEndedItself(exit);
  } finally {
    child.kill();
    child.stdout.destroy();
  }
  return new Map([...tallies].map(([index, tally]) => [index, summary(tally)]));
}
