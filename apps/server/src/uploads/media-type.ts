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
