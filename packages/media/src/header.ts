import { ImpactError } from '@impact/report/error';
import { runChild } from '@impact/subprocess/child';
import { z } from 'zod';
import { guardArguments, inputUrl, lastComplaint, notAccepted } from './guards.ts';
import { type MediaLimits, tooLarge } from './limits.ts';
import type { Recording } from './recording.ts';
import { assertEndedItself, ffprobeCommand, TOOL_ENVIRONMENT } from './tools.ts';

/** A number that ffprobe prints as text; null for "N/A", nothing, or what is not finite. */
const numeral = z
  .union([z.string(), z.number()])
  .optional()
  .transform((text) => {
    const value = text === undefined || text === '' ? Number.NaN : Number(text);
    return Number.isFinite(value) ? value : null;
  });

const count = z.number().int().nonnegative().optional().default(0);

/** Width of a stored pixel relative to its height, from "num:den"; 1 where unknown ("0:1") or absurd. */
function aspect(text: string | undefined): number {
  const [, numerator, denominator] = /^(\d{1,9}):(\d{1,9})$/.exec(text ?? '') ?? [];
  const value = Number(numerator) / Number(denominator);
  return value >= 1 / 8 && value <= 8 ? value : 1;
}

/** Clockwise quarter turns in degrees from ffprobe's counter-clockwise "rotation", 0 where it is no quarter turn. */
function quarterTurns(counterClockwise: number | null): number {
  const turns = Math.round((counterClockwise ?? 0) / 90);
  return Math.abs((counterClockwise ?? 0) - turns * 90) < 1 ? (((-turns % 4) + 4) % 4) * 90 : 0;
}

const streamSchema = z
  .object({
    index: z.number().int().nonnegative(),
    codec_type: z.string().optional(),
    codec_name: z.string().optional(),
    width: count,
    height: count,
    sample_aspect_ratio: z.string().optional(),
    sample_rate: numeral,
    channels: count,
    start_time: numeral,
    disposition: z.record(z.string(), z.number()).optional(),
    side_data_list: z.array(z.object({ rotation: numeral })).optional(),
  })
  .transform((stream) => ({
    index: stream.index,
    type: stream.codec_type ?? 'unknown',
    codec: stream.codec_name ?? 'unknown',
    /** Pixels as stored. */
    width: stream.width,
    height: stream.height,
    sampleAspect: aspect(stream.sample_aspect_ratio),
    rotation: quarterTurns(stream.side_data_list?.find(({ rotation }) => rotation !== null)?.rotation ?? null),
    sampleRate: stream.sample_rate ?? 0,
    channels: stream.channels,
    startTime: stream.start_time,
    isDefault: stream.disposition?.default === 1,
    /** Cover art, thumbnails. */
    isStill: ['attached_pic', 'timed_thumbnails', 'still_image'].some((key) => stream.disposition?.[key] === 1),
  }));

/** What ffprobe prints with `-show_streams -show_format -of json` (4.4 and later), as far as it is used. */
const headerSchema = z
  .object({
    streams: z.array(streamSchema).default([]),
    format: z.object({ duration: numeral }).default({ duration: null }),
  })
  .transform(({ streams, format }) => ({ streams, duration: format.duration }));

export type Header = z.infer<typeof headerSchema>;
export type HeaderStream = Header['streams'][number];

/** What ffprobe did not do because it was told not to, or could not for want of an index, by its own words. */
function refusal(stderr: string, failed: boolean, limits: MediaLimits): ImpactError | null {
  for (const [, width, height] of stderr.matchAll(/Picture size (\d{1,10})x(\d{1,10}) (?:exceeds|is invalid)/g)) {
    if (Number(width) * Number(height) > limits.pixels) return tooLarge(`The picture is ${width} × ${height} pixels`);
  }
  const codec = /Codec \((\w{1,40})\) not on whitelist/.exec(stderr)?.[1];
  if (failed && codec !== undefined) {
    // ffprobe opens a decoder for every track that this build has one for, and gives up on the first that it may not.
    const sentence = `A track of the recording is in ${notAccepted(codec)}, and keeps the others from being read: save a copy without that track, or convert the recording to MP4 (H.264, AAC).`;
    return new ImpactError('MEDIA_UNSUPPORTED', sentence);
  }
  if (!failed) return null;
  const sentence = stderr.includes('moov atom not found')
    ? 'The recording was cut off before its index was written, so nothing in it can be found: record or upload it again.'
    : 'The file begins like a recording but cannot be read: it may be damaged or cut off. Try to play or convert it.';
  return new ImpactError('MEDIA_UNREADABLE', sentence, { cause: lastComplaint(stderr) });
}

/**
 * What ffprobe printed about a recording.
 * Errors: MEDIA_UNREADABLE where that is not JSON, or not of a recording's shape.
 */
export function parseHeader(json: string): Header {
  try {
    return headerSchema.parse(JSON.parse(json));
  } catch (cause) {
    const sentence =
      'The file describes its streams in a way that makes no sense: convert the recording to MP4 and try again.';
    throw new ImpactError('MEDIA_UNREADABLE', sentence, { cause });
  }
}

/**
 * What the header of a recording says, as ffprobe reads it under guard.
 * Errors: MEDIA_UNREADABLE, MEDIA_UNSUPPORTED for a codec, MEDIA_TOO_LARGE, MEDIA_TIMEOUT, ENGINE_FAILED, ABORTED, TOOL_MISSING.
 */
export async function readHeader(recording: Recording, limits: MediaLimits, signal?: AbortSignal): Promise<Header> {
  const result = await runChild({
    command: ffprobeCommand(),
    args: [
      ...['-v', 'error', '-hide_banner', ...guardArguments(recording.container, limits)],
      ...['-show_streams', '-show_format', '-of', 'json', '-i', inputUrl(recording.path)],
    ],
    env: TOOL_ENVIRONMENT,
    signal,
    timeLimit: limits.probeTime,
    maxOutput: 4 * 1024 * 1024,
  });
  if (result.timedOut) {
    const sentence = `Reading the file's header took more than ${limits.probeTime} s: convert the recording to MP4 and try again.`;
    throw new ImpactError('MEDIA_TIMEOUT', sentence);
  }
  if (result.overflow) throw tooLarge('The file describes itself in megabytes');
  assertEndedItself(result);
  const refused = refusal(result.stderr, result.code !== 0, limits);
  if (refused) throw refused;
  return parseHeader(result.stdout);
}
