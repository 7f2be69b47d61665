/**
 * The Content-Disposition under which a browser saves a file by a name that somebody else chose (RFC 6266): every character outside plain
 * ASCII letters, digits and a few marks is encoded, so that no name can end the header or point out of a folder.
 */
export function attachment(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9 ._-]/gu, '_').slice(0, 150);
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*!]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
