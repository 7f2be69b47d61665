const MAX_LENGTH = 255;
/** Control and formatting characters (line ends, NUL, marks that turn the direction of writing) and the two kinds of line separators. */
const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/**
 * The name of an uploaded file as it is kept and shown: its last part, where a path was given, without characters that cannot be seen, at
 * most 255 long with its ending kept. It is data and never names a file of ours; '' becomes `fallback`.
 */
export function uploadName(given: string, fallback: string): string {
  const last = given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const name = [...last.replace(INVISIBLE, '').trim()];
  if (name.length === 0 || /^\.+$/.test(name.join(''))) return fallback;
  if (name.length <= MAX_LENGTH) return name.join('');
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= 10 ? name.slice(dot) : [];
  return [...name.slice(0, MAX_LENGTH - ending.length), ...ending].join('');
}
