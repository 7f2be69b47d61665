/** Whether one of the tags in an If-None-Match or If-Match header is this one (weak comparison; `*` is any). */
export function hasTag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header
    .slice(0, 2000)
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .some((tag) => tag === '*' || tag === etag);
}
