import { readCues } from './cues.ts';
import type { LabelledSegment } from './supplied.ts';
import { captionSegments } from './vtt.ts';

/** Reads SubRip: numbered cues with commas in their times; tags, positions and "Name:" are taken out of the text. */
export const readSrt = (text: string): LabelledSegment[] => captionSegments(readCues(text));
