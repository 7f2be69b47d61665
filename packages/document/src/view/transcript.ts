import type { Metric } from '@impact/report/metric';
import type { Transcript } from '@impact/report/transcript';
import { z } from 'zod';

export interface WordView {
  text: string;
  start: number;
  mark: 'filler' | 'grammar' | null;
  /** What the grammar finding says. */
  note: string | null;
}

export interface TranscriptLine {
  speaker: string | null;
  start: number;
  words: WordView[];
}

/** The grammar findings as they lie in the metric's detail. */
const Findings = z.object({
  findings: z.array(
    z.object({ start: z.number(), end: z.number(), message: z.string(), replacements: z.array(z.string()).optional() }),
  ),
});

/** A segment whose words have no times of their own is shown as one. */
const untimed = ({ text, start, end }: Transcript['segments'][number]) => ({ text, start, end, filler: false });

/** The words with their marks: fillers, and the words that a grammar finding is about. */
export function transcriptLines(transcript: Transcript, grammar: Metric | undefined): TranscriptLine[] {
  const names = new Map(transcript.speakers.map(({ id, name }) => [id, name ?? id]));
  const parsed = Findings.safeParse(grammar?.detail);
  const findings = parsed.success ? parsed.data.findings : [];
  return transcript.segments.map((segment) => ({
    speaker: segment.speaker === null ? null : (names.get(segment.speaker) ?? segment.speaker),
    start: segment.start,
    words: (segment.words.length > 0 ? segment.words : [untimed(segment)]).map((word) => {
      const finding = findings.find(({ start, end }) => word.start < end && word.end > start);
      const fix = finding?.replacements?.[0];
      return {
        text: word.text,
        start: word.start,
        mark: word.filler ? 'filler' : finding ? 'grammar' : null,
        note: finding && !word.filler ? `${finding.message}${fix ? ` Try “${fix}”.` : ''}` : null,
      };
    }),
  }));
}
