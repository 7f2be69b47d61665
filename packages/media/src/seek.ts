import { CONTAINERS } from './container.ts';
import type { MediaInfo } from './probe.ts';

/** Decoders hold back up to 16 frames (the largest H.264 picture buffer) to put them in order of presentation. */
const REORDERED_FRAMES = 16;
/** Seconds beyond that: sound decoders need some frames to warm up, and time stamps of sound and picture interleave coarsely. */
const LEAD = 1;

/**
 * The arguments that make ffmpeg read from before `time` (seconds on the common clock) and leave time stamps as they are in
 * the file. It starts early enough that everything from `time` on decodes as if read from the start; the reader drops
 * what comes before. Empty, apart from keeping time stamps, where reading from the start is as good.
 */
export function seekArguments(media: MediaInfo, time: number): string[] {
  const { seek } = CONTAINERS[media.container];
  const reordering = media.video ? REORDERED_FRAMES / media.video.fps : 0;
  const toKeyframe = seek === 'packet' && media.video ? media.video.keyframeGap : 0;
  const target = time - LEAD - reordering - toKeyframe;
  const begins = ['-copyts', '-noaccurate_seek'];
  if (seek === 'none' || target <= LEAD) return begins;
  return [...begins, '-seek_timestamp', '1', '-ss', (media.origin + target).toFixed(6)];
}
