import { ImpactError } from '@impact/report/error';

/**
 * What a recording may be at most. Checked before anything is decoded, so that a file of a few kilobytes that claims (or
 * is) something enormous costs nothing.
 */
export interface MediaLimits {
  /** Size of the file in bytes. 8 GiB is four hours at 4.7 Mbit/s. */
  bytes: number;
  /** Pixels of a picture. 4096 × 4096 lets every 4K camera through, upright or not, and no 8K one. */
  pixels: number;
  /** Length in seconds, by the time stamps of the packets and not by the header. */
  duration: number;
  /** Streams in the file. Cameras write two to four; a file with dozens is built to be slow. */
  streams: number;
  /** Pictures per second on average. Slow-motion phones reach 240. */
  fps: number;
  /** Pixels of all pictures together, which is what decoding costs. 2 · 10¹² is four hours of 1920 × 1080 at 60 per second. */
  totalPixels: number;
  /** Channels of the sound; meeting recorders that keep a channel for each person stay below. */
  channels: number;
  /** Bytes that ffmpeg or ffprobe may claim in one piece (`-max_alloc`). */
  allocation: number;
  /** Seconds that reading the header may take, and then again that listing the packets may take. */
  probeTime: number;
  /** Seconds that a reader waits for ffmpeg to deliver the next piece; time the consumer takes does not count. */
  stallTime: number;
  /** Seconds that a reader may take in all for each second of the recording, beyond `stallTime`; the consumer's count too. */
  readTime: number;
}

export const DEFAULT_LIMITS: Readonly<MediaLimits> = {
  bytes: 8 * 1024 ** 3,
  pixels: 4096 * 4096,
  duration: 4 * 3600,
  streams: 16,
  fps: 250,
  totalPixels: 2e12,
  channels: 32,
  allocation: 512 * 1024 ** 2,
  probeTime: 120,
  stallTime: 300,
  readTime: 20,
};

/** The error for a recording beyond a limit; `what` is the first half of a sentence. */
export const tooLarge = (what: string): ImpactError =>
  new ImpactError('MEDIA_TOO_LARGE', `${what}, which is more than is accepted: convert the recording and try again.`);
