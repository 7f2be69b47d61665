import { unreadable } from './unreadable.ts';

/** Largest transcript that is read, in bytes or UTF-16 units: 20 hours of speech. */
export const LARGEST_FILE = 5_000_000;

/** Bytes looked at to tell the encoding. */
const PROBE = 4096;
/** Share of control characters above which a file is not text. */
const MOST_CONTROLS = 0.01;

/** Beginnings of files that people take for transcripts, and what to do with these. */
const FOREIGN: [beginning: string, advice: string][] = [
  ['PK\u0003\u0004', 'This is a Word document or a packed file: save the transcript as plain text or .vtt first.'],
  ['%PDF', 'This is a PDF: copy its text into a plain text file first.'],
  ['{\\rtf', 'This is a rich text document: save it as plain text first.'],
  ['\u00d0\u00cf\u0011\u00e0', 'This is an old Word document: save it as plain text first.'],
];

/**
 * The text of a transcript file: UTF-8, UTF-16 (with or without a byte order mark) or, failing these, Windows-1252.
 * Line ends become \n; marks that are not seen (byte order, direction, zero width) go. Throws TRANSCRIPT_UNREADABLE for what is
 * too large, empty, or not text.
 */
export function fileText(file: string | Uint8Array): string {
  if (file.length > LARGEST_FILE) throw unreadable('The transcript is larger than 5 MB.');
  const text = typeof file === 'string' ? file : decodeBytes(file);
  const clean = text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '');
  if (clean.trim() === '') throw unreadable('The transcript is empty.');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being counted
  const controls = clean.match(/[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/g)?.length ?? 0;
  if (controls > MOST_CONTROLS * clean.length) throw unreadable('The transcript is not text.');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the few that text may hold by accident are taken out
  return controls ? clean.replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, ' ') : clean;
}

function decodeBytes(bytes: Uint8Array): string {
  const beginning = String.fromCharCode(...bytes.subarray(0, 8));
  const foreign = FOREIGN.find(([mark]) => beginning.startsWith(mark));
  if (foreign) throw unreadable(foreign[1]);
  const utf16 = utf16Order(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: what older Windows programs write. Every byte has a meaning there, so `fileText` judges whether it is text.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** UTF-16 shows by its mark, or by the zeros that Latin letters leave in every other byte. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const probe = bytes.subarray(0, PROBE);
  const zeros = [0, 0];
  for (const [i, byte] of probe.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > probe.length / 5 && even < odd / 10) return 'utf-16le';
  if (even > probe.length / 5 && odd < even / 10) return 'utf-16be';
  return null;
}
