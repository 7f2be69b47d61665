import { ImpactError } from '@impact/report/error';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { findInterview, type Insider } from './find.ts';
import { mediaType } from './media-type.ts';

/** A recording as it lies in storage. */
export interface RecordingPlace {
  interviewId: string;
  key: string;
  name: string;
  size: number;
  type: string;
  /** Strong: recordings never change. */
  etag: string;
}

const Found = z.looseObject({ container: z.unknown(), video: z.unknown() }).nullable().catch(null);

/** The recording of an interview, when somebody may see and hear it. Throws NOT_FOUND, STORAGE_FAILED when it is missing. */
export async function findRecording(services: Services, who: Insider, id: string): Promise<RecordingPlace> {
  const row = await findInterview(services.database.queries, who, 'interview.media', id);
  const stored = row.recordingKey === null ? null : await services.storage.stat(row.recordingKey);
  if (!stored) throw new ImpactError('STORAGE_FAILED', 'The recording is missing from storage.');
  return {
    interviewId: row.id,
    key: stored.key,
    name: row.recordingName,
    size: stored.size,
    type: mediaType(Found.parse(row.media)),
    etag: `"${row.sha256}"`,
  };
}
