import type { Transcript } from '@impact/report/transcript';
import { shortened, tenth, textOf } from './sendable.ts';

/** What is sent of a transcript. */
export interface BriefTranscript {
  quality: string;
  shortened: boolean;
  segments: { start: number; end: number; speaker: string; text: string }[];
}

/** Characters of the transcript that are sent: about ten minutes of speech, in the first and the last segments. */
const LONGEST_TRANSCRIPT = 12_000;
const LONGEST_SEGMENT = 1000;
const MOST_SEGMENTS = 200;

/** Roles instead of names; where it is too long, its beginning and its end, as openings and closings are remembered best. */
export function transcriptOf(transcript: Transcript): BriefTranscript {
  const roles = new Map(transcript.speakers.map(({ id, role }) => [id, role]));
  const all = transcript.segments.map((segment) => ({
    start: tenth(segment.start),
    end: tenth(segment.end),
    speaker: (segment.speaker !== null && roles.get(segment.speaker)) || 'unknown',
    text: shortened(textOf(segment), LONGEST_SEGMENT),
  }));
  const head = takeWhileShort(all);
  const tail = takeWhileShort(all.slice(head.length).reverse()).reverse();
  const segments = [...head, ...tail];
  const cut = transcript.segments.some((segment) => textOf(segment).length > LONGEST_SEGMENT);
  return { quality: transcript.quality, shortened: cut || segments.length < all.length, segments };
}

/** The first segments, up to half of what may be sent. */
function takeWhileShort<T extends { text: string }>(segments: readonly T[]): T[] {
  let length = 0;
  const end = segments.findIndex(({ text }, index) => {
    length += text.length;
    return length > LONGEST_TRANSCRIPT / 2 || index >= MOST_SEGMENTS / 2;
  });
  return segments.slice(0, end < 0 ? segments.length : end);
}
