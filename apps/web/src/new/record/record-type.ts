/** Best first; VP8 is light enough to be made while somebody speaks, and a WebM file is whole up to any byte. */
const TYPES = {
  video: ['video/webm;codecs=vp8,opus', 'video/webm', 'video/mp4;codecs=avc1.42E01E,mp4a.40.2', 'video/mp4'],
  audio: ['audio/webm;codecs=opus', 'audio/webm', 'audio/ogg;codecs=opus', 'audio/mp4'],
} as const;

/** A type that this browser can record and the server reads; null where there is none. */
export const recordType = (kind: keyof typeof TYPES, isSupported: (type: string) => boolean): string | null =>
  TYPES[kind].find(isSupported) ?? null;

/** The ending of a file of this type. */
export function endingOf(type: string): string {
  if (type.startsWith('audio/mp4')) return 'm4a';
  if (type.startsWith('video/mp4')) return 'mp4';
  return type.startsWith('audio/ogg') ? 'ogg' : 'webm';
}
