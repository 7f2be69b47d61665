import { resolve } from 'node:path';
import { ImpactError } from '@impact/report/error';
import { startChild } from '@impact/subprocess/child';
import { type Frame, readFrames } from './frames.ts';
import { guardArguments, inputUrl } from './guards.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import type { MediaInfo } from './probe.ts';
import { seekArguments } from './seek.ts';
import { readTimedRecords, timeStamps } from './timed-records.ts';
import { assertEndedItself, ffmpegCommand, ffmpegVersion, passthroughArguments, TOOL_ENVIRONMENT } from './tools.ts';

/** Small pictures of a recording, one beside the other. */
export interface Strip {
  /** When each is shown, seconds; as many as there are pictures. */
  times: number[];
  /** Of one picture, pixels. */
  width: number;
  height: number;
  jpeg: Buffer;
}

export interface StripOptions {
  /** How many pictures, spread evenly; fewer where the recording has not as many to choose from, or time runs out. */
  count: number;
  /** Of one picture, pixels. */
  longSide: number;
  signal?: AbortSignal;
}

type Picture = Pick<Frame, 'time' | 'data'>;

/** Seconds after which no further picture is begun, and that one picture may take. */
const PATIENCE = 15;
/** Seconds of a recording that are read from end to end where single pictures cannot be picked out of it. */
const READ_WHOLE = 120;
/** Of mjpeg, 2 (best) to 31. */
const QUALITY = 5;

/**
 * A strip of pictures, to recognise a recording by; null where it has none. Keyframes are taken, as one of them is decoded by itself: they lie
 * up to `keyframeGap` before the moment that was meant.
 * Errors: MEDIA_UNREADABLE, MEDIA_TIMEOUT, ENGINE_FAILED, ABORTED, TOOL_MISSING.
 */
export async function pictureStrip(file: string, media: MediaInfo, options: StripOptions): Promise<Strip | null> {
  const { video, duration } = media;
  if (!video) return null;
  const { count, longSide, signal } = options;
  const scale = Math.min(1, longSide / Math.max(video.width, video.height));
  const even = (pixels: number) => Math.max(2, 2 * Math.round((pixels * scale) / 2));
  const size = { width: even(video.width), height: even(video.height) };
  const far = video.keyframeGap > duration / count && duration <= READ_WHOLE;
  const pictures = far
    ? await spreadFrames(file, media, { ...size, count, signal })
    : await keyframes(file, media, { ...size, count, signal });
  if (pictures.length === 0) return null;
  const jpeg = await toJpeg(sideBySide(pictures, size), { ...size, width: size.width * pictures.length }, signal);
  return { times: pictures.map(({ time }) => time), ...size, jpeg };
}

interface Wanted {
  width: number;
  height: number;
  count: number;
  signal: AbortSignal | undefined;
}

/** Frames of a short recording that is read from end to end. */
async function spreadFrames(file: string, media: MediaInfo, { count, ...wanted }: Wanted): Promise<Picture[]> {
  const pictures: Picture[] = [];
  for await (const frame of readFrames(file, media, { ...wanted, rate: count / media.duration })) {
    if (pictures.push(frame) === count) break;
  }
  return pictures;
}

/** The keyframe before the middle of each of `count` equal stretches, each once. */
async function keyframes(file: string, media: MediaInfo, { count, ...wanted }: Wanted): Promise<Picture[]> {
  const started = performance.now();
  const pictures: Picture[] = [];
  for (let i = 0; i < count && performance.now() - started < PATIENCE * 1000; i++) {
    const picture = await keyframeBefore(file, media, ((i + 0.5) / count) * media.duration, wanted);
    if (picture && picture.time > (pictures.at(-1)?.time ?? -1)) pictures.push(picture);
  }
  return pictures;
}

async function keyframeBefore(
  file: string,
  media: MediaInfo,
  time: number,
  { width, height, signal }: Omit<Wanted, 'count'>,
): Promise<Picture | null> {
  const { stream = 0, keyframeGap = 0, fps = 1 } = media.video ?? {};
  // The last keyframe may be followed by less than a gap, but by a frame at least.
  const first = Math.round((media.origin + time - keyframeGap - 1 / fps) * 1e6);
  const filters = [
    'settb=1/1000000',
    `select='gte(pts,${first})'`,
    `scale=${width}:${height}:flags=bilinear`,
    'format=rgb24',
    timeStamps(''),
  ];
  const records = readTimedRecords({
    args: [
      ...['-filter_threads', '1', '-threads', '1', '-skip_frame', 'nokey'],
      ...guardArguments(media.container, DEFAULT_LIMITS),
      ...seekArguments(media, time),
      ...['-i', inputUrl(resolve(file)), '-map', `0:${stream}`, '-vf', filters.join(',')],
      ...passthroughArguments(await ffmpegVersion()),
      ...['-f', 'rawvideo', 'pipe:1'],
    ],
    recordBytes: width * height * 3,
    stallTime: PATIENCE,
    timeLimit: PATIENCE,
    expectSome: false,
    signal,
    onDamage: () => {},
  });
  for await (const { pts, data } of records) {
    return { time: Math.max(0, (pts ?? 0) / 1e6 - media.origin), data };
  }
  return null;
}

function sideBySide(pictures: readonly Picture[], { width, height }: { width: number; height: number }): Buffer {
  const row = width * 3;
  const whole = Buffer.alloc(row * height * pictures.length);
  for (const [index, { data }] of pictures.entries()) {
    for (let y = 0; y < height; y++) {
      whole.set(data.subarray(y * row, (y + 1) * row), (y * pictures.length + index) * row);
    }
  }
  return whole;
}

/** Pixels (RGB, 8 bits each) as a JPEG. Errors: ENGINE_FAILED, ABORTED, TOOL_MISSING. */
async function toJpeg(
  pixels: Buffer,
  { width, height }: { width: number; height: number },
  signal: AbortSignal | undefined,
): Promise<Buffer> {
  const child = startChild({
    command: ffmpegCommand(),
    args: [
      ...['-v', 'error', '-hide_banner', '-protocol_whitelist', 'pipe'],
      ...['-f', 'rawvideo', '-pixel_format', 'rgb24', '-video_size', `${width}x${height}`, '-i', 'pipe:0'],
      ...['-frames:v', '1', '-c:v', 'mjpeg', '-q:v', String(QUALITY), '-pix_fmt', 'yuvj420p', '-flags', '+bitexact'],
      ...['-f', 'mjpeg', 'pipe:1'],
    ],
    env: TOOL_ENVIRONMENT,
    signal,
    timeLimit: PATIENCE,
  });
  child.stdin.end(pixels);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const exit = await child.exit;
  assertEndedItself(exit);
  if (exit.code !== 0 || chunks.length === 0) {
    throw new ImpactError('ENGINE_FAILED', 'ffmpeg could not write a picture.', { cause: exit.stderr });
  }
  return Buffer.concat(chunks);
}
