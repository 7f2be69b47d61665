import { createHash } from 'node:crypto';
import { ImpactError } from '@impact/report/error';
import { Transcript } from '@impact/report/transcript';
import { parseTranscript } from '@impact/speech/transcript/parse';
import type { SuppliedTranscript } from '@impact/speech/transcript/supplied';

/**
 * Words that need no recogniser, with the sha256 of the bytes they came from: a transcript of the user's, whose words are yet to be found in
 * the sound, or the transcript of an earlier analysis as somebody corrected it, which has its times already.
 */
export type GivenWords = { transcript: SuppliedTranscript; sha256: string } | { corrected: Transcript; sha256: string };

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Reads a transcript file of the user's (VTT, SRT, JSON or plain text). Throws TRANSCRIPT_UNREADABLE. */
export const suppliedWords = (bytes: Uint8Array, name: string): GivenWords => ({
  transcript: parseTranscript(bytes, name),
  sha256: sha256Of(bytes),
});

/** Reads a corrected transcript: the JSON of a `Transcript`, as it stands in a report. Throws TRANSCRIPT_UNREADABLE. */
export function correctedTranscript(bytes: Uint8Array): Transcript {
  try {
    return Transcript.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch (cause) {
    throw new ImpactError('TRANSCRIPT_UNREADABLE', 'The corrected transcript is damaged: correct it once more.', {
      cause,
    });
  }
}

/** The words of a corrected transcript. Throws TRANSCRIPT_UNREADABLE. */
export const correctedWords = (bytes: Uint8Array): GivenWords => ({
  corrected: correctedTranscript(bytes),
  sha256: sha256Of(bytes),
});
