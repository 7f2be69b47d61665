import type { Item } from './item.ts';

/** Whether a recording has no picture, as far as its type or name tells. */
export const isSoundOnly = ({ type, name }: Pick<Item, 'type' | 'name'>): boolean =>
  type.startsWith('audio/') || (!type.startsWith('video/') && /\.(wav|mp3|m4a|mka|ogg|oga|opus|flac)$/i.test(name));
