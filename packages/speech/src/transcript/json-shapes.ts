import { z } from 'zod';
import { parseTimestamp } from './timestamp.ts';

/** Seconds, as a number, a numeral or a clock time; null where there is none. */
const seconds = z
  .union([z.number(), z.string(), z.null()])
  .optional()
  .transform((value) => {
    if (typeof value === 'string')
      return parseTimestamp(value) ?? (/^\d{1,9}(\.\d{1,9})?s?$/.test(value) ? Number.parseFloat(value) : null);
    return value ?? null;
  });
const text = z.string().optional();
const speaker = z
  .union([z.string(), z.number().transform((index) => `Speaker ${index + 1}`), z.null()])
  .optional()
  .catch(null);
const share = z.number().min(0).max(1).nullable().optional().catch(null);

export const JsonWord = z
  .object({
    text,
    word: text,
    punctuated_word: text,
    start: seconds,
    end: seconds,
    confidence: share,
    probability: share,
    score: share,
    speaker,
  })
  .transform((word) => ({
    text: (word.punctuated_word ?? word.word ?? word.text ?? '').trim(),
    start: word.start,
    end: word.end,
    confidence: word.confidence ?? word.probability ?? word.score ?? null,
    speaker: word.speaker ?? null,
  }));
export type JsonWord = z.infer<typeof JsonWord>;

export const JsonSegment = z
  .object({
    text,
    transcript: text,
    start: seconds,
    end: seconds,
    start_time: seconds,
    end_time: seconds,
    speaker,
    speaker_label: speaker,
    words: z.array(JsonWord).nullable().optional(),
  })
  .refine((segment) => (segment.text ?? segment.transcript) !== undefined || segment.words?.length, {
    message: 'a segment has no text',
  })
  .transform(({ words, ...segment }) => ({
    text: segment.text ?? segment.transcript ?? (words ?? []).map((word) => word.text).join(' '),
    start: segment.start ?? segment.start_time,
    end: segment.end ?? segment.end_time,
    speaker: segment.speaker ?? segment.speaker_label ?? null,
    words: words ?? [],
  }));
export type JsonSegment = z.infer<typeof JsonSegment>;

export const JsonSpeaker = z.object({
  id: z.string(),
  name: z.string().nullable().optional(),
  role: z.enum(['candidate', 'interviewer', 'unknown']).optional().catch('unknown'),
});
export type JsonSpeaker = z.infer<typeof JsonSpeaker>;

const chunk = z.object({ text: z.string(), timestamp: z.tuple([z.number().nullable(), z.number().nullable()]) });
const offsets = z.object({ text: z.string(), offsets: z.object({ from: z.number(), to: z.number() }) });

/** The shapes of JSON transcripts that are read, each under the name of who writes it. */
export const shapes = {
  /** Our own reports, Whisper, OpenAI, WhisperX, faster-whisper. */
  segments: z.object({
    segments: z.array(JsonSegment).min(1),
    words: z.array(JsonWord).optional(),
    speakers: z.array(JsonSpeaker).optional().catch(undefined),
  }),
  /** A plain list of utterances. */
  list: z.array(JsonSegment).min(1),
  /** A whole report of ours. */
  report: z.object({
    transcript: z.object({ segments: z.array(JsonSegment).min(1), speakers: z.array(JsonSpeaker).optional() }),
  }),
  deepgram: z.object({
    results: z.object({
      utterances: z.array(JsonSegment).optional(),
      channels: z.array(z.object({ alternatives: z.array(z.object({ words: z.array(JsonWord) })).min(1) })).optional(),
    }),
  }),
  /** Times in milliseconds. */
  assemblyAi: z.object({ utterances: z.array(JsonSegment).min(1) }),
  /** Times in milliseconds. */
  assemblyAiWords: z.object({ audio_duration: z.number(), words: z.array(JsonWord).min(1) }),
  whisperCpp: z.object({ transcription: z.array(offsets).min(1) }),
  /** Whisper through transformers: chunks of a phrase or of a word. */
  transformers: z.object({ chunks: z.array(chunk).min(1) }),
  words: z.object({ words: z.array(JsonWord).min(1) }),
  text: z.object({ text: z.string() }),
};
