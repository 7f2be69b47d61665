import { resolve } from 'node:path';
import { ImpactError } from '@impact/report/error';
import { damageWarning, unreadStretches } from './damage.ts';
import { slotExpression, slotGrid, slotOf } from './decimation.ts';
import { guardArguments, inputUrl } from './guards.ts';
import { letterbox, type Rectangle } from './letterbox.ts';
import { DEFAULT_LIMITS, type MediaLimits } from './limits.ts';
import type { MediaInfo } from './probe.ts';
import { seekArguments } from './seek.ts';
import { readTimedRecords, timeStamps } from './timed-records.ts';
import { ffmpegVersion, passthroughArguments } from './tools.ts';

/** A picture of the recording. */
export interface Frame {
  /** When it is shown: seconds on the recording's common clock, to the microsecond as the file says, not rounded to a grid. */
  time: number;
  /** Pixels; as asked for. */
  width: number;
  height: number;
  /** RGB, 8 bits each, row by row without padding. A buffer of its own for each frame: it may be kept or transferred. */
  data: Uint8Array<ArrayBuffer>;
  /** Where the picture lies between black bars, pixels. */
  content: Rectangle;
}

export interface FrameOptions {
  /** Size of the frames, pixels. The picture fills it as far as its own aspect ratio allows; the rest is black. */
  width: number;
  height: number;
  /** At most so many frames per second: frames of the recording are left out, none is made up. */
  rate: number;
  /** Frames with from ≤ time < to; seconds on the common clock. Default: all. */
  from?: number;
  to?: number;
  signal?: AbortSignal;
  /** Of the decoder. 1 costs least in all; to use more cores, read several parts of the recording at once. */
  threads?: number;
  limits?: Partial<MediaLimits>;
  /** Told at the end, in one sentence, if the recording is damaged: where it could not be read. */
  onWarning?: (warning: string) => void;
}

const micro = (seconds: number) => Math.round(seconds * 1e6);

/**
 * The frames of a recording, in order. Reading [0, 60) and then [60, 120) yields the same frames with the same times as
 * reading [0, 120). A stream that changes its shape on the way is scaled to the shape it began with.
 * @param media what `probe` said of the same file
 * Errors: MEDIA_NO_VIDEO; MEDIA_UNREADABLE when nothing can be decoded (only for a whole recording: a part of one may well
 * hold no frame); MEDIA_TIMEOUT; ENGINE_FAILED; ABORTED; TOOL_MISSING.
 */
export async function* readFrames(file: string, media: MediaInfo, options: FrameOptions): AsyncGenerator<Frame, void> {
  const { video } = media;
  if (!video) throw new ImpactError('MEDIA_NO_VIDEO', 'This recording has no picture, only sound.');
  const { width, height, rate, from = 0, to = Number.POSITIVE_INFINITY, threads = 1, signal, onWarning } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const origin = micro(media.origin);
  const first = micro(media.origin + from);
  const content = letterbox(video, { width, height });
  const grid = slotGrid(video.fps, rate, micro(media.origin + video.start));
  // The first frame of the slot that `from` falls into decides whether a later one of that slot is kept.
  const slotStart = (grid.anchor + slotOf(grid, first) * grid.width - origin) / 1e6;

  const newSlot = `isnan(prev_pts)+gt(${slotExpression(grid, 'pts')},${slotExpression(grid, 'prev_pts')})`;
  const filters = [
    'settb=1/1000000',
    Number.isFinite(to) ? `trim=end_pts=${micro(media.origin + to)}` : null,
    `select='gte(pts,${first})*(${newSlot})'`,
    `scale=${content.width}:${content.height}:flags=bilinear`,
    'format=rgb24',
    content.width < width || content.height < height ? `pad=${width}:${height}:${content.x}:${content.y}` : null,
    timeStamps(''),
  ];
  // By its packets, the picture ends a frame after the last one is shown.
  const end = video.frameCount === null ? media.duration : video.start + video.frameCount / video.fps;
  const unread = unreadStretches(Math.max(from, video.start), Math.min(to, end));
  const shown = 1 / Math.min(rate, video.fps);
  let damaged = false;
  const records = readTimedRecords({
    args: [
      ...['-filter_threads', String(threads), '-threads', String(threads)],
      ...guardArguments(media.container, limits),
      ...seekArguments(media, Math.min(from, slotStart)),
      ...['-i', inputUrl(resolve(file)), '-map', `0:${video.stream}`],
      ...['-vf', filters.filter((filter) => filter !== null).join(',')],
      ...passthroughArguments(await ffmpegVersion()),
      ...['-f', 'rawvideo', 'pipe:1'],
    ],
    recordBytes: width * height * 3,
    stallTime: limits.stallTime,
    timeLimit: limits.stallTime + limits.readTime * media.duration,
    expectSome: from <= video.start && to >= media.duration,
    signal,
    onDamage: () => {
      damaged = true;
    },
  });
  let slot = Number.NEGATIVE_INFINITY;
  for await (const { pts, data } of records) {
    // ffmpeg forgets the previous frame where the picture changes its size, and would keep a second one of the slot.
    if (pts === null || slotOf(grid, pts) <= slot) continue;
    slot = slotOf(grid, pts);
    const time = (pts - origin) / 1e6;
    unread.read(time, time + shown);
    yield { time, width, height, data, content };
  }
  if (damaged) onWarning?.(damageWarning('picture', unread.end()));
}
