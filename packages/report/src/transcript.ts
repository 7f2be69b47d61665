import { z } from 'zod';

const time = z.number().nonnegative();

/** One spoken word; `confidence` 0–1, or null where the source does not tell; `filler` marks um, uh and isolated "like". */
export const Word = z.object({
  text: z.string().min(1),
  start: time,
  end: time,
  confidence: z.number().min(0).max(1).nullable(),
  filler: z.boolean(),
});
export type Word = z.infer<typeof Word>;

/** A stretch of one speaker: a caption cue, an utterance or a paragraph. `speaker` is the id of one of the speakers, or null. */
export const Segment = z.object({
  start: time,
  end: time,
  speaker: z.string().nullable(),
  text: z.string(),
  words: z.array(Word),
});
export type Segment = z.infer<typeof Segment>;

export const Speaker = z.object({
  id: z.string(),
  name: z.string().nullable(),
  role: z.enum(['candidate', 'interviewer', 'unknown']),
});
export type Speaker = z.infer<typeof Speaker>;

/** `supplied`: words given by the user; `good`: a recogniser fit for quoting; `draft`: fit for pace and times, not for quoting. */
export const TranscriptQuality = z.enum(['supplied', 'good', 'draft']);

export const Transcript = z.object({
  engine: z.string(),
  quality: TranscriptQuality,
  speakers: z.array(Speaker),
  segments: z.array(Segment),
});
export type Transcript = z.infer<typeof Transcript>;

/**
 * The segments that the candidate speaks. Where no speaker is known to be the candidate, everything except the
 * interviewer counts; where no speaker is known at all, everything does.
 */
export function candidateSegments(transcript: Transcript): Segment[] {
  const roles = new Map(transcript.speakers.map((speaker) => [speaker.id, speaker.role]));
  const hasCandidate = transcript.speakers.some((speaker) => speaker.role === 'candidate');
  return transcript.segments.filter((segment) => {
    const role = segment.speaker === null ? 'unknown' : (roles.get(segment.speaker) ?? 'unknown');
    return hasCandidate ? role === 'candidate' : role !== 'interviewer';
  });
}
