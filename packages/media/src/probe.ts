import { ImpactError } from '@impact/report/error';
import type { Container } from './container.ts';
import { isAcceptedCodec, notAccepted } from './guards.ts';
import { type Header, type HeaderStream, readHeader } from './header.ts';
import { DEFAULT_LIMITS, type MediaLimits, tooLarge } from './limits.ts';
import { type PacketSummary, summarisePackets } from './packets.ts';
import { inspectRecording } from './recording.ts';

/** Pictures of a recording. */
export interface VideoInfo {
  /** Index of the stream in the file. */
  stream: number;
  /** Pixels as displayed: turned the way the camera says, and with square pixels. */
  width: number;
  height: number;
  /** Frames per second, on average over the recording; finite and above 0. */
  fps: number;
  codec: string;
  /** Degrees by which the stored picture is turned clockwise for display: 0, 90, 180 or 270. */
  rotation: number;
  /** When the first frame is shown, seconds on the common clock. */
  start: number;
  frameCount: number | null;
  /** Seconds between keyframes where they are furthest apart: what reading from the middle may have to decode beforehand. */
  keyframeGap: number;
}

/** Sound of a recording. */
export interface AudioInfo {
  stream: number;
  /** Hertz, as stored. */
  sampleRate: number;
  channels: number;
  codec: string;
  /** When the sound begins, seconds on the common clock. */
  start: number;
}

/**
 * What a recording is. Times are on its common clock, which frames and samples share: time 0 is where the earlier of
 * picture and sound begins.
 */
export interface MediaInfo {
  container: Container;
  /** Seconds from time 0 to the end of the last frame or sound, by the packets that are there. */
  duration: number;
  bytes: number;
  /** Time 0 on the clock of the file, seconds. */
  origin: number;
  video: VideoInfo | null;
  audio: AudioInfo | null;
  /** What a user should know about the file, in sentences. */
  warnings: string[];
}

function checkSizes(header: Header, limits: MediaLimits): void {
  if (header.streams.length > limits.streams) throw tooLarge(`The file has ${header.streams.length} streams`);
  for (const stream of header.streams) {
    if (stream.width * stream.height > limits.pixels) {
      throw tooLarge(`The picture is ${stream.width} × ${stream.height} pixels`);
    }
    if (stream.channels > limits.channels) throw tooLarge(`The sound has ${stream.channels} channels`);
  }
}

/** The stream that a player would choose: the default one, or else the first, of those that can be decoded and have packets. */
function choose(
  streams: readonly HeaderStream[],
  accepted: readonly HeaderStream[],
  packets: ReadonlyMap<number, PacketSummary>,
) {
  const usable = streams
    .filter((stream) => accepted.includes(stream))
    .flatMap((stream) => {
      const summary = packets.get(stream.index);
      return summary ? [{ stream, summary }] : [];
    });
  return usable.find(({ stream }) => stream.isDefault) ?? usable[0] ?? null;
}

type Chosen = NonNullable<ReturnType<typeof choose>>;

/**
 * When a stream begins on the file's clock. The header knows to the sample what a decoder leaves out at the start; it is
 * believed where the packets bear it out.
 */
function startOf({ stream, summary }: Chosen): number {
  const { startTime } = stream;
  return startTime !== null && Math.abs(startTime - summary.start) < 0.5 ? startTime : summary.start;
}

/** Frames per second on average; a single frame counts as shown for as long as its packet says, or a second. */
function averageRate({ rate, start, end, count }: PacketSummary): number {
  return Number((rate ?? (end > start ? count / (end - start) : 1)).toPrecision(6));
}

/** Where a stream ends: some containers leave the length of the last packet out, and the last frame is shown all the same. */
const endOf = ({ stream, summary }: Chosen) =>
  summary.end > summary.last || stream.type !== 'video' ? summary.end : summary.last + 1 / averageRate(summary);

/** Differences of the file's times are rounded to what those say, the microsecond. */
const micro = (seconds: number) => Math.round(seconds * 1e6) / 1e6;

function describeVideo({ stream, summary }: Chosen, start: number): VideoInfo {
  const sideways = stream.rotation % 180 !== 0;
  const width = Math.max(1, Math.round(stream.width * stream.sampleAspect));
  return {
    stream: stream.index,
    width: sideways ? stream.height : width,
    height: sideways ? width : stream.height,
    fps: averageRate(summary),
    codec: stream.codec,
    rotation: stream.rotation,
    start,
    frameCount: summary.count,
    keyframeGap: micro(summary.keyframeGap),
  };
}

/** Said when the packets end far before what the header promises. */
function promiseWarning(promised: number | null, duration: number): string[] {
  if (promised === null || promised < duration + Math.max(1, 0.02 * duration)) return [];
  const seconds = (value: number) => `${value.toFixed(1)} s`;
  return [
    `The header promises ${seconds(promised)} but the file holds ${seconds(duration)}: it may have been cut off. What is there is analysed.`,
  ];
}

/**
 * Looks at a recording without decoding it: first by our own eyes (what it is, how large), then by ffprobe under guard, then
 * by a list of its packets, which alone is believed about time. Cover art is not a picture of the recording.
 * Errors: MEDIA_NOT_FOUND, MEDIA_UNREADABLE, MEDIA_UNSUPPORTED, MEDIA_TOO_LARGE, MEDIA_TIMEOUT, ENGINE_FAILED, ABORTED, TOOL_MISSING.
 */
export async function probe(
  file: string,
  options: { signal?: AbortSignal; limits?: Partial<MediaLimits> } = {},
): Promise<MediaInfo> {
  const { signal } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const recording = await inspectRecording(file, limits);
  const header = await readHeader(recording, limits, signal);
  checkSizes(header, limits);
  const packets = await summarisePackets(recording, limits, signal);

  const pictures = header.streams.filter(
    ({ type, isStill, width, height }) => type === 'video' && !isStill && width * height > 0,
  );
  const sounds = header.streams.filter(
    ({ type, sampleRate, channels }) => type === 'audio' && sampleRate > 0 && channels > 0,
  );
  const accepted = [...pictures, ...sounds].filter(({ codec }) => isAcceptedCodec(codec));
  const refused = [...pictures, ...sounds].filter((stream) => !accepted.includes(stream));
  const picture = choose(pictures, accepted, packets);
  const sound = choose(sounds, accepted, packets);
  const chosen = [picture, sound].filter((one) => one !== null);
  if (chosen.length === 0) {
    throw refused[0]
      ? new ImpactError(
          'MEDIA_UNSUPPORTED',
          `The recording holds ${notAccepted(refused[0].codec)}: convert it to MP4 (H.264, AAC).`,
        )
      : new ImpactError(
          'MEDIA_UNREADABLE',
          'The file holds neither pictures nor sound that can be read: was it cut off?',
        );
  }
  const origin = Math.min(...chosen.map(startOf));
  const duration = micro(Math.max(...chosen.map(endOf)) - origin);
  if (duration > limits.duration) throw tooLarge(`The recording lasts ${(duration / 3600).toFixed(1)} hours`);
  const video = picture && describeVideo(picture, micro(startOf(picture) - origin));
  if (video && video.fps > limits.fps) throw tooLarge(`The recording has ${Math.round(video.fps)} frames per second`);
  // The pictures that are left out are not decoded.
  const pixels = picture ? picture.stream.width * picture.stream.height * picture.summary.count : 0;
  if (pixels > limits.totalPixels)
    throw tooLarge(`The recording has ${Math.round(pixels / 1e9)} billion pixels in all`);
  return {
    container: recording.container,
    duration,
    bytes: recording.bytes,
    origin,
    video,
    audio: sound && {
      stream: sound.stream.index,
      sampleRate: sound.stream.sampleRate,
      channels: sound.stream.channels,
      codec: sound.stream.codec,
      start: micro(startOf(sound) - origin),
    },
    warnings: [
      ...promiseWarning(header.duration, duration),
      ...refused.map(({ type, codec }) => {
        const [what, used] = type === 'video' ? ['picture', picture] : ['sound', sound];
        return `${used ? `Another track of ${what}` : `The ${what}`} is in ${notAccepted(codec)}: it is left out.`;
      }),
    ],
  };
}
