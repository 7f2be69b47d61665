import { resolve } from 'node:path';
import { ImpactError } from '@impact/report/error';
import { damageWarning, unreadStretches } from './damage.ts';
import { guardArguments, inputUrl } from './guards.ts';
import { DEFAULT_LIMITS, type MediaLimits } from './limits.ts';
import type { MediaInfo } from './probe.ts';
import { seekArguments } from './seek.ts';
import { readTimedRecords, timeStamps } from './timed-records.ts';

/** Samples per second of what `readSamples` yields. */
export const SAMPLE_RATE = 16_000;

/** Samples in each block but the last: half a second, and a multiple of what voice activity detectors take. */
export const BLOCK_SAMPLES = 8192;

/** Samples that ffmpeg stamps together. The place of a gap is known to within as many: 16 ms. */
const STAMPED_SAMPLES = 256;

/**
 * How far, in samples, sound may lie off its time stamp before silence is put in or sound taken out: 40 ms, a frame at 25/s.
 * Less would cut into speech at every rounded time stamp.
 */
const TOLERANCE = 0.04 * SAMPLE_RATE;

export interface SampleOptions {
  /** One channel only, counted from 0; without it the mean of all. */
  channel?: number;
  /** Seconds on the common clock. Default: all. */
  from?: number;
  to?: number;
  signal?: AbortSignal;
  limits?: Partial<MediaLimits>;
  /** Told at the end, in one sentence, if the recording is damaged: where it could not be read. */
  onWarning?: (warning: string) => void;
}

/**
 * A sample within full scale. Files of floating point may hold anything: what is no number becomes silence, what is louder
 * than full scale, infinity too, full scale.
 */
const bounded = (sample: number): number => (Number.isNaN(sample) ? 0 : Math.max(-1, Math.min(1, sample)));

/** Lays stamped pieces of sound on one line of samples: silence where there is none, nothing twice. */
function* layOut(
  position: number,
  at: number | null,
  samples: Float32Array<ArrayBuffer>,
): Generator<Float32Array<ArrayBuffer> | number> {
  const drift = at === null ? 0 : at - position;
  const tolerance = position === 0 ? 0 : TOLERANCE;
  if (drift > tolerance) yield drift;
  yield drift < -tolerance ? samples.subarray(Math.min(samples.length, -drift)) : samples;
}

/** The filter that makes one channel of many. */
function mono(channels: number, channel: number | undefined): string | null {
  if (channels === 1) return null;
  if (channel !== undefined) return `pan=mono|c0=c${channel}`;
  return `pan=mono|c0=${Array.from({ length: channels }, (_, index) => `${1 / channels}*c${index}`).join('+')}`;
}

/**
 * The sound of a recording as blocks of `BLOCK_SAMPLES` samples of −1…1 at 16 kHz, mono; the last is shorter. Sample 0 is at
 * the time `from` on the common clock: sound that begins late is led in by silence, gaps are filled with silence, overlaps
 * cut. Each block has a buffer of its own. Ends where the sound ends, or at `to`.
 * @param media what `probe` said of the same file
 * Errors: MEDIA_NO_AUDIO; USAGE for a channel that is not there; MEDIA_UNREADABLE when nothing can be decoded (only for a
 * whole recording); MEDIA_TIMEOUT; ENGINE_FAILED; ABORTED; TOOL_MISSING.
 */
export async function* readSamples(
  file: string,
  media: MediaInfo,
  options: SampleOptions = {},
): AsyncGenerator<Float32Array<ArrayBuffer>, void> {
  const { audio } = media;
  if (!audio) throw new ImpactError('MEDIA_NO_AUDIO', 'This recording has no sound.');
  const { channel, from = 0, to = media.duration, signal, onWarning } = options;
  if (channel !== undefined && !(Number.isInteger(channel) && channel >= 0 && channel < audio.channels)) {
    throw new ImpactError(
      'USAGE',
      `There is no channel ${channel}: the recording has ${audio.channels}, counted from 0.`,
    );
  }
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const first = Math.round((media.origin + from) * SAMPLE_RATE);
  const end = Math.min(to, media.duration);
  const length = Math.max(0, Math.round((end - from) * SAMPLE_RATE));
  const unread = unreadStretches(Math.max(from, audio.start), end);
  let damaged = false;
  const filters = [
    mono(audio.channels, channel),
    `aresample=${SAMPLE_RATE}`,
    // ffmpeg ends by itself behind the last sample that may be wanted, and has then said all that it has to complain of.
    `atrim=end=${(media.origin + end + 2 * (TOLERANCE / SAMPLE_RATE)).toFixed(6)}`,
    'aformat=sample_fmts=flt:channel_layouts=mono',
    `asetnsamples=n=${STAMPED_SAMPLES}`,
    timeStamps('a'),
  ];
  const records = readTimedRecords({
    args: [
      ...[
        '-filter_threads',
        '1',
        '-threads',
        '1',
        ...guardArguments(media.container, limits),
        ...seekArguments(media, from),
      ],
      ...['-i', inputUrl(resolve(file)), '-map', `0:${audio.stream}`],
      ...['-af', filters.filter((filter) => filter !== null).join(',')],
      ...['-c:a', 'pcm_f32le', '-f', 'f32le', 'pipe:1'],
    ],
    recordBytes: STAMPED_SAMPLES * Float32Array.BYTES_PER_ELEMENT,
    stallTime: limits.stallTime,
    timeLimit: limits.stallTime + limits.readTime * media.duration,
    expectSome: from <= audio.start && to >= media.duration,
    signal,
    onDamage: () => {
      damaged = true;
    },
  });

  let position = 0;
  let block = new Float32Array(BLOCK_SAMPLES);
  for await (const { pts, data } of records) {
    for (const piece of layOut(
      position,
      pts === null ? null : pts - first,
      new Float32Array<ArrayBuffer>(data.buffer),
    )) {
      const count = Math.min(typeof piece === 'number' ? piece : piece.length, length - position);
      const time = from + position / SAMPLE_RATE;
      if (typeof piece !== 'number') unread.read(time, time + count / SAMPLE_RATE);
      for (let done = 0; done < count; ) {
        const at = position % BLOCK_SAMPLES;
        const part = Math.min(count - done, BLOCK_SAMPLES - at);
        // Blocks begin as silence.
        if (typeof piece !== 'number') {
          for (let index = 0; index < part; index++) block[at + index] = bounded(piece[done + index] ?? 0);
        }
        done += part;
        position += part;
        if (at + part === BLOCK_SAMPLES) {
          yield block;
          block = new Float32Array(BLOCK_SAMPLES);
        }
      }
    }
  }
  const rest = position % BLOCK_SAMPLES;
  if (rest > 0) yield block.slice(0, rest);
  if (damaged) onWarning?.(damageWarning('sound', unread.end()));
}
