import type { Speaker } from '@impact/report/transcript';

/** A word that the source has already timed. `confidence` 0–1, null where the source does not tell. */
export interface SuppliedWord {
  text: string;
  start: number;
  end: number;
  confidence: number | null;
}

/** A cue, utterance or paragraph as the user supplied it. Times in seconds, null where the source has none. */
export interface SuppliedSegment {
  start: number | null;
  end: number | null;
  /** The id of one of the speakers, or null. */
  speaker: string | null;
  /** One line of text without markup or speaker label, never empty. */
  text: string;
  /** Only where the source times every word of the text. */
  words?: SuppliedWord[];
}

export type TranscriptFormat = 'vtt' | 'srt' | 'json' | 'text';

/** What a file says was spoken, before it has been compared with the recording. Timed segments come in order of start. */
export interface SuppliedTranscript {
  format: TranscriptFormat;
  speakers: Speaker[];
  segments: SuppliedSegment[];
}

/** What a reader of one format hands on: `speaker` is still the name as written. */
export interface LabelledSegment extends Omit<SuppliedSegment, 'speaker'> {
  speaker: string | null;
}
