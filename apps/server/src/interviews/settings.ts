import { Consent, Purpose } from '@impact/report/report';
import { z } from 'zod';

/** What an analysis is asked for, as it is stored with an interview and with each of its runs. */
export const InterviewSettings = z.object({
  purpose: Purpose,
  region: z.enum(['eu', 'other']),
  /** What the user asked for; the policy may still switch it off. */
  emotion: z.boolean(),
  consent: Consent.nullable(),
  /**
   * Storage key and sha256 of a transcript that was supplied, or, `corrected`, of the JSON of one of ours that somebody put right (read by
   * `correctedWords`, and never heard against the sound again); null asks the recogniser.
   */
  transcript: z
    .object({ key: z.string(), name: z.string(), sha256: z.string(), corrected: z.literal(true).optional() })
    .nullable(),
  questions: z.array(z.string().min(1).max(500)).max(50),
  /** Weights of the confidence components that differ from the defaults. */
  weights: z.record(z.string(), z.number().nonnegative()).nullable(),
  /** The speaker who is the candidate, where a person chose one. */
  candidateSpeaker: z.string().max(200).nullable(),
});
export type InterviewSettings = z.infer<typeof InterviewSettings>;
