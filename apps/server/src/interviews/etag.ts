/**
 * The tag of an answer that may travel packed or plain (RFC 9110, 8.8.1): weak, as the bytes differ and what they say does not. A 304 must
 * have the same tag as the answer that it stands for.
 */
export const weakTag = (opaque: string): string => `W/"${opaque}"`;

/** Whether one of the tags in an If-None-Match or If-Match header is this one (weak comparison; `*` is any). */
export function hasTag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header
    .slice(0, 2000)
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .some((tag) => tag === '*' || tag === etag.replace(/^W\//, ''));
}
