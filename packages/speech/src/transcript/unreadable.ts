import { ImpactError } from '@impact/report/error';

const ACCEPTED =
  'Accepted are WebVTT (.vtt), SubRip (.srt), JSON (Whisper and the like) and plain text (.txt), up to 5 MB.';

/** The error of a transcript that cannot be read: what is wrong with it, and what is accepted instead. */
export const unreadable = (what: string, cause?: unknown): ImpactError =>
  new ImpactError('TRANSCRIPT_UNREADABLE', `${what} ${ACCEPTED}`, { cause });
