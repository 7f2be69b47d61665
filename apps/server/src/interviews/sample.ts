import { existsSync } from 'node:fs';
import path from 'node:path';
import { ImpactError } from '@impact/report/error';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { uploadFile } from '../uploads/at-once.ts';
import { removeUpload } from '../uploads/remove.ts';
import { Title } from './change.ts';
import { createInterview, NewInterview } from './create.ts';
import type { Insider, InterviewRow } from './find.ts';

/** What ships with IMPACT: half a minute of a computer-generated interview, and what is said in it. */
const FOLDER = path.resolve(import.meta.dirname, '..', '..', '..', '..', 'samples');
const RECORDING = path.join(FOLDER, 'interview.mp4');
const TRANSCRIPT = path.join(FOLDER, 'interview.txt');

export const NewSample = z.strictObject({ title: Title.default('Sample interview') });
export type NewSample = z.infer<typeof NewSample>;

/**
 * Makes an interview of the sample, as practice: nobody is in it. Throws MEDIA_NOT_FOUND where it was not installed, POLICY_OFF where the
 * organisation allows no practice, QUOTA_EXCEEDED, STORAGE_FULL.
 */
export async function createSample(services: Services, who: Insider, { title }: NewSample): Promise<InterviewRow> {
  if (!existsSync(RECORDING) || !existsSync(TRANSCRIPT)) {
    throw new ImpactError('MEDIA_NOT_FOUND', 'The sample was not installed with this server: upload a recording.');
  }
  const taken: string[] = [];
  try {
    for (const [kind, file] of [
      ['recording', RECORDING],
      ['transcript', TRANSCRIPT],
    ] as const) {
      taken.push((await uploadFile(services, who, { file, kind, name: path.basename(file) })).id);
    }
    const [uploadId, transcriptUploadId] = taken;
    const asked = NewInterview.parse({ uploadId, transcriptUploadId, title, purpose: 'practice' });
    return await createInterview(services, who, asked);
  } catch (error) {
    for (const id of taken) await removeUpload(services, id, ({ state }) => state !== 'used');
    throw error;
  }
}
