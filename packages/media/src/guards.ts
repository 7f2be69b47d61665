import { CONTAINERS, type Container } from './container.ts';
import type { MediaLimits } from './limits.ts';

/**
 * What may be decoded: codecs that cameras, phones, browsers and meeting software write, and ffmpeg's decoders for them (of
 * the same name unless told otherwise; the ones that a build lacks do no harm). The rest of its five hundred decoders,
 * where nearly all of its memory faults live, stays shut, whatever a container claims to hold.
 */
const CODECS: Record<string, readonly string[]> = {
  ...Object.fromEntries(
    [
      ...['h264', 'hevc', 'mpeg4', 'h263', 'mpeg1video', 'mpeg2video', 'mjpeg', 'theora', 'prores', 'rawvideo'],
      ...['aac', 'mp2', 'flac', 'alac', 'ac3', 'eac3', 'adpcm_ima_wav', 'adpcm_ms', 'pcm_u8', 'pcm_alaw', 'pcm_mulaw'],
      ...['pcm_s16le', 'pcm_s16be', 'pcm_s24le', 'pcm_s24be', 'pcm_s32le', 'pcm_s32be', 'pcm_f32le', 'pcm_f32be'],
    ].map((codec) => [codec, [codec]]),
  ),
  vp8: ['vp8', 'libvpx'],
  vp9: ['vp9', 'libvpx-vp9'],
  av1: ['libdav1d', 'libaom-av1', 'av1'],
  mp3: ['mp3float', 'mp3'],
  opus: ['opus', 'libopus'],
  vorbis: ['vorbis', 'libvorbis'],
  amr_nb: ['amrnb', 'libopencore_amrnb'],
  amr_wb: ['amrwb', 'libopencore_amrwb'],
};

/**
 * ffprobe opens a decoder for whatever it lists, and fails on one that it may not open: cover art and captions beside the
 * recording are no fault. A track that the build has no decoder for does not stop it.
 */
const BYSTANDERS = ['png', 'bmp'];
const CAPTIONS = ['mov_text', 'subrip', 'srt', 'webvtt', 'ass', 'ssa', 'text'];
const DECODERS = [...Object.values(CODECS).flat(), ...BYSTANDERS].join(',');

/** Whether streams of this codec, as ffprobe names it, may be decoded. */
export const isAcceptedCodec = (codec: string): boolean => Object.hasOwn(CODECS, codec);

/** Names a codec that may not, within a sentence. */
export const notAccepted = (codec: string): string => `${JSON.stringify(codec)}, a coding that is not accepted`;

/** The input as ffmpeg shall see it: `file:` and an absolute path can be taken neither for an option nor for a protocol. */
export const inputUrl = (path: string): string => `file:${path}`;

/**
 * What ffmpeg and ffprobe are told before they see a recording. The demuxer is forced, so nothing is guessed; whatever that
 * demuxer would open in turn has to be the same format and a local file (playlists, references and CVE-2017-9993 are of
 * another format); QuickTime may not follow references to other files; pictures beyond the limit are refused by the
 * decoder itself, also where the size changes in the middle.
 */
export function guardArguments(container: Container, limits: Pick<MediaLimits, 'pixels' | 'allocation'>): string[] {
  const { demuxer } = CONTAINERS[container];
  return [
    ...['-protocol_whitelist', 'file', '-format_whitelist', demuxer],
    ...['-codec_whitelist', DECODERS, '-codec_whitelist:s', CAPTIONS.join(',')],
    ...['-max_pixels', String(limits.pixels), '-max_alloc', String(limits.allocation)],
    ...(demuxer === 'mov' ? ['-enable_drefs', '0', '-use_absolute_path', '0'] : []),
    ...['-f', demuxer],
  ];
}

/** An ffmpeg complaint without the address of the part that complains: "[h264 @ 0x55…] no frame!" → "h264: no frame!". */
export function lastComplaint(stderr: string): string | null {
  const line = stderr.trimEnd().split('\n').at(-1)?.trim();
  return line ? line.replace(/\[([^@\]]{1,40}) @ 0x[0-9a-f]+\] ?/g, '$1: ').slice(0, 200) : null;
}
