import type { Segment } from '@impact/report/transcript';

/** Control and format characters: zero width, direction marks, tags; they hide text from people and show it to machines. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}]+/gu;

/** A text as people see it, well-formed, at most `longest` UTF-16 units. */
export function shortened(text: string, longest: number): string {
  // Cut first: a line of a megabyte should not be searched whole.
  return visible(text.slice(0, longest * 2))
    .slice(0, longest)
    .toWellFormed();
}

/** A text without the characters that nobody sees; line breaks become spaces. */
export const visible = (text: string): string =>
  text.replace(HIDDEN, (found) => (/[\n\r\t]/u.test(found) ? ' ' : '')).toWellFormed();

/** Whether a text holds characters that nobody sees, other than line breaks. */
export const hidesCharacters = (text: string): boolean => visible(text) !== text.replace(/[\n\r\t]+/gu, ' ');

/** The words of a segment. */
export const textOf = (segment: Segment): string =>
  segment.text === '' ? segment.words.map(({ text }) => text).join(' ') : segment.text;

/** Seconds to a tenth, as moments are sent. */
export const tenth = (seconds: number): number => Math.round(seconds * 10) / 10;
