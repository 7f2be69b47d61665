import type { Container } from '@impact/media/container';
import { MEDIA_TYPES } from '../uploads/media-type.ts';

const isContainer = (text: unknown): text is Container => typeof text === 'string' && Object.hasOwn(MEDIA_TYPES, text);

/**
 * What a recording is served as: by what was found in it, never by its name or by what its uploader says, so never as anything that is run
 * or shown as a page. `media` is null until somebody has looked.
 */
export function mediaType(media: { container?: unknown; video?: unknown } | null): string {
  if (!isContainer(media?.container)) return 'application/octet-stream';
  const type = MEDIA_TYPES[media.container];
  return media.video ? type : type.replace('video/', 'audio/');
}
