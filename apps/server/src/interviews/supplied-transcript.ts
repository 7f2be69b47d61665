import { buffer } from 'node:stream/consumers';
import { suppliedWords } from '@impact/pipeline/given-words';
import { ImpactError } from '@impact/report/error';
import type { Queries } from '../database/database.ts';
import type { Services } from '../services.ts';
import type { Insider } from './find.ts';
import type { InterviewSettings } from './settings.ts';
import { takeUpload } from './take-upload.ts';

/** Larger files are never transcripts (20 hours of speech). */
const LARGEST = 5_000_000;

/** Takes an uploaded transcript for an interview, once it is known that it can be read. Throws TRANSCRIPT_UNREADABLE, and as `takeUpload`. */
export async function takeTranscript(
  { storage }: Pick<Services, 'storage'>,
  tx: Queries,
  who: Insider,
  { uploadId, interviewId }: { uploadId: string; interviewId: string },
): Promise<NonNullable<InterviewSettings['transcript']>> {
  const taken = await takeUpload(tx, who, { id: uploadId, kind: 'transcript', interviewId });
  const { storageKey: key, name, size, sha256 } = taken;
  if (size > LARGEST) throw new ImpactError('TRANSCRIPT_UNREADABLE', 'The transcript is larger than 5 MB.');
  const body = await storage.get(key);
  if (!body) throw new ImpactError('STORAGE_FAILED', 'The transcript is missing from storage: upload it again.');
  suppliedWords(await buffer(body), name);
  return { key, name, sha256 };
}
