import { ImpactError } from '@impact/report/error';

/** A container that is accepted, and the one ffmpeg demuxer that may read it. */
interface ContainerTraits {
  demuxer: string;
  /**
   * Where a seek to time t lands: on the last keyframe at or before t, on any packet near t, or nowhere dependable (the
   * file is then read from its start).
   */
  seek: 'keyframe' | 'packet' | 'none';
}

export const CONTAINERS = {
  mp4: { demuxer: 'mov', seek: 'keyframe' },
  matroska: { demuxer: 'matroska', seek: 'keyframe' },
  avi: { demuxer: 'avi', seek: 'packet' },
  'mpeg-ps': { demuxer: 'mpeg', seek: 'packet' },
  'mpeg-ts': { demuxer: 'mpegts', seek: 'packet' },
  wav: { demuxer: 'wav', seek: 'packet' },
  // Without an index the demuxer guesses from the average bit rate and stamps what it finds with the time asked for.
  mp3: { demuxer: 'mp3', seek: 'none' },
  ogg: { demuxer: 'ogg', seek: 'packet' },
  flac: { demuxer: 'flac', seek: 'packet' },
} as const satisfies Record<string, ContainerTraits>;

export type Container = keyof typeof CONTAINERS;

const ACCEPTED = 'Accepted are MP4, MOV, M4A, WebM, MKV, AVI, MPG, TS, WAV, MP3, OGG, OPUS and FLAC recordings.';

/** Bytes that `sniffContainer` wants to see; it works on fewer. */
export const HEAD_BYTES = 8192;

const latin1 = (head: Uint8Array, from: number, to: number) => String.fromCharCode(...head.subarray(from, to));

/** Boxes that a QuickTime or ISO base media file may begin with (ISO/IEC 14496-12; QuickTime File Format). */
const FIRST_BOXES = new Set(['ftyp', 'moov', 'mdat', 'free', 'skip', 'wide', 'pnot', 'styp', 'moof', 'sidx']);
/** Brands of still pictures in the same boxes: HEIF and AVIF. */
const STILL_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'mif1', 'msf1', 'avif', 'avis']);

/** What a refused file looks like, for the sentence that the user reads. */
const LOOKALIKES: readonly [pattern: RegExp, name: string][] = [
  [/^#EXTM3U/, 'a playlist (HLS)'],
  [/^(<\?xml[^>]*>\s*)?(<!--[^>]*-->\s*)?<MPD[\s>]/, 'a streaming manifest (DASH)'],
  [/^ffconcat version/, 'an ffmpeg concat list'],
  [/^v=0\r?\n/, 'a session description (SDP)'],
  [/^WEBVTT|^\d+\r?\n\d\d:\d\d:\d\d,\d{3} -->|^\[Script Info\]/, 'subtitles'],
  [/^<(!doctype html|html|head|body|script)/i, 'a web page'],
  [/^(<\?xml[^>]*>\s*)?<svg[\s>]/i, 'a picture'],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the signatures of PNG, TIFF and ICO contain them
  [/^(\x89PNG|\xff\xd8\xff|GIF8|BM|II\*\0|MM\0\*|\0\0\x01\0|RIFF[\s\S]{4}WEBP|\0\0\0\x0cJXL )/, 'a picture'],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the signatures of ZIP, gzip and 7-Zip contain them
  [/^(PK\x03\x04|\x1f\x8b|7z\xbc\xaf|Rar!)/, 'an archive'],
  [/^%PDF-/, 'a PDF document'],
];

function refuse(head: Uint8Array): never {
  const start = latin1(head, 0, 1024).replace(/^(\xef\xbb\xbf)?\s*/, '');
  const name =
    LOOKALIKES.find(([pattern]) => pattern.test(start))?.[1] ??
    (head.length > 0 && head.every((byte) => byte >= 9 && byte !== 127 && (byte >= 32 || byte <= 13))
      ? 'a text'
      : 'something else');
  throw new ImpactError(
    'MEDIA_UNSUPPORTED',
    `This file is not a recording but ${name}, by its first bytes. ${ACCEPTED}`,
  );
}

/** Bytes of an MPEG audio layer II or III frame by its header (ISO/IEC 11172-3, 13818-3), or 0 where there is none. */
function mpegAudioFrameBytes(head: Uint8Array, at: number): number {
  const [sync = 0, version = 0, rates = 0] = head.subarray(at, at + 3);
  if (sync !== 0xff || (version & 0xe0) !== 0xe0) return 0;
  const mpeg1 = (version & 0x18) === 0x18;
  const layer = 4 - ((version >> 1) & 3);
  const bitRates = mpeg1
    ? layer === 2
      ? [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384]
      : [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
    : [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
  const bitRate = bitRates[rates >> 4] ?? 0;
  const base = [44100, 48000, 32000][(rates >> 2) & 3];
  if ((layer !== 2 && layer !== 3) || (version & 0x18) === 0x08 || bitRate === 0 || base === undefined) return 0;
  const sampleRate = mpeg1 ? base : (version & 0x18) === 0x10 ? base / 2 : base / 4;
  return Math.floor(((layer === 3 && !mpeg1 ? 72 : 144) * bitRate * 1000) / sampleRate) + ((rates >> 1) & 1);
}

/** Whether two MPEG audio frames follow each other at the start, or within `slack` bytes of padding or junk. */
function startsMpegAudio(head: Uint8Array, slack: number): boolean {
  for (let at = 0; at <= slack && at + 4 < head.length; at++) {
    const bytes = mpegAudioFrameBytes(head, at);
    if (bytes > 0 && mpegAudioFrameBytes(head, at + bytes) > 0) return true;
  }
  return false;
}

/** Whether sync bytes of MPEG-TS packets stand where they must, `before` bytes into packets of `size` bytes (ISO/IEC 13818-1). */
const startsTransportStream = (head: Uint8Array, before: number, size: number) =>
  head.length >= 4 * size && [0, 1, 2, 3].every((packet) => head[before + packet * size] === 0x47);

/** Bytes of the ID3v2 tag at the start (id3.org, ID3v2.4 §3.1), 0 where there is none. */
export function id3TagBytes(head: Uint8Array): number {
  if (head.length < 10 || latin1(head, 0, 3) !== 'ID3') return 0;
  const size = head.subarray(6, 10).reduce((sum, byte) => (sum << 7) | (byte & 0x7f), 0);
  return 10 + size + (((head[5] ?? 0) & 0x10) !== 0 ? 10 : 0);
}

/**
 * Names the container by the first bytes of a file (at most `HEAD_BYTES`). The name of the file plays no part, and
 * ffmpeg's own guessing, which would follow playlists and scripts, none either. `afterTag` says that an ID3v2 tag stood
 * before these bytes.
 * Errors: MEDIA_UNSUPPORTED, telling what the file looks like and what is accepted.
 */
export function sniffContainer(head: Uint8Array, afterTag = false): Container {
  const word = latin1(head, 0, 4);
  if (FIRST_BOXES.has(latin1(head, 4, 8)) && !STILL_BRANDS.has(latin1(head, 8, 12))) return 'mp4';
  if (word === '\x1aE\xdf\xa3' && /B\x82[\s\S]{1,8}?(webm|matroska)/.test(latin1(head, 4, 64))) return 'matroska';
  const form = latin1(head, 8, 12);
  if (word === 'RIFF' && form === 'AVI ') return 'avi';
  if ((word === 'RIFF' || word === 'RF64' || word === 'BW64') && form === 'WAVE') return 'wav';
  if (word === 'OggS') return 'ogg';
  if (word === 'fLaC') return 'flac';
  if (word === '\0\0\x01\xba') return 'mpeg-ps';
  if (startsTransportStream(head, 0, 188) || startsTransportStream(head, 4, 192)) return 'mpeg-ts';
  if (startsMpegAudio(head, afterTag ? 4096 : 0)) return 'mp3';
  return refuse(head);
}
