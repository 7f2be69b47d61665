import type { ByteRange } from '../storage/storage.ts';

/**
 * What a Range header asks of an object of `size` bytes (RFC 9110, section 14): one range, `whole` where it asks for none or is no range of
 * bytes at all, `refused` where nothing of the object lies in it. Several ranges at once are refused: no player needs them, and answering
 * them costs far more than asking.
 */
export function requestedRange(header: string | undefined, size: number): ByteRange | 'whole' | 'refused' {
  if (header === undefined || header.length > 200) return header === undefined ? 'whole' : 'refused';
  const set = /^bytes=(.*)$/i.exec(header.trim())?.[1];
  if (set === undefined) return 'whole';
  if (set.includes(',')) return 'refused';
  const [, first, last] = /^\s*(\d{0,15})\s*-\s*(\d{0,15})\s*$/.exec(set) ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return 'whole';
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'refused' : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < start) return 'whole';
  return start >= size ? 'refused' : { start, end };
}
