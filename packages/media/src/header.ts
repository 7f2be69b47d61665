import { z } from 'zod';

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
export const headerSchema = z
  .object({
    streams: z.array(streamSchema).default([]),
    format: z.object({ duration: numeral }).default({ duration: null }),
  })
  .transform(({ streams, format }) => ({ streams, duration: format.duration }));

export type Header = z.infer<typeof headerSchema>;
export type HeaderStream = Header['streams'][number];
