import type { Container } from '@impact/media/container';

/** The media type under which a recording is stored, by its container. */
export const MEDIA_TYPES: Readonly<Record<Container, string>> = {
  mp4: 'video/mp4',
  matroska: 'video/webm',
  avi: 'video/x-msvideo',
  'mpeg-ps': 'video/mpeg',
  'mpeg-ts': 'video/mp2t',
  wav: 'audio/wav',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  flac: 'audio/flac',
};

export const TRANSCRIPT_TYPE = 'text/plain; charset=utf-8';

/** What files of each container are usually called, for whoever chooses one. */
export const ENDINGS: Readonly<Record<Container, readonly string[]>> = {
  mp4: ['.mp4', '.m4v', '.mov', '.m4a'],
  matroska: ['.webm', '.mkv', '.mka'],
  avi: ['.avi'],
  'mpeg-ps': ['.mpg', '.mpeg'],
  'mpeg-ts': ['.ts', '.mts', '.m2ts'],
  wav: ['.wav'],
  mp3: ['.mp3'],
  ogg: ['.ogg', '.oga', '.opus'],
  flac: ['.flac'],
};

/** What transcripts are usually called; what one is, its content says. */
export const TRANSCRIPT_ENDINGS: readonly string[] = ['.vtt', '.srt', '.json', '.txt'];
