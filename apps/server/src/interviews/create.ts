import { resolveWeights } from '@impact/insight/confidence/weights';
import { Purpose } from '@impact/report/report';
import { z } from 'zod';
import { interview } from '../database/schema.ts';
import { retentionFrom } from '../policy/organisation-policy.ts';
import type { Services } from '../services.ts';
import { CandidateSpeaker, Questions, TranscriptUpload, Weights } from './analyse.ts';
import { writeDown } from './audit.ts';
import { CandidateName, Title } from './change.ts';
import { ConsentGiven, consentFrom } from './consent.ts';
import type { Insider, InterviewRow } from './find.ts';
import { authorOf } from './people.ts';
import { policyOf, settingsUnder } from './policy.ts';
import { takeTranscript } from './supplied-transcript.ts';
import { takeUpload } from './take-upload.ts';

export const NewInterview = z.strictObject({
  uploadId: z.string().max(100).describe('Id of the uploaded recording'),
  title: Title,
  candidateName: CandidateName.nullable().default(null),
  purpose: Purpose.describe('practice: one’s own recording; recruiting: somebody else’s, which needs their consent'),
  emotion: z.boolean().default(true).describe('Asks for emotion inference; the policy may still switch it off'),
  consent: ConsentGiven.nullable().default(null),
  transcriptUploadId: TranscriptUpload.default(null),
  questions: Questions.default([]),
  weights: Weights.default(null),
  candidateSpeaker: CandidateSpeaker.default(null),
});
export type NewInterview = z.infer<typeof NewInterview>;

/**
 * Makes an interview of an upload; it waits for its analysis. Policy, weights and transcript are looked at first, so that nothing runs
 * that must not or cannot. Throws CONSENT_REQUIRED, TRANSCRIPT_UNREADABLE, USAGE, NOT_FOUND or CONFLICT for the uploads.
 */
export async function createInterview(services: Services, who: Insider, asked: NewInterview): Promise<InterviewRow> {
  const { organizationId } = who;
  const { purpose, emotion, questions, weights, candidateSpeaker, title, candidateName } = asked;
  resolveWeights(weights ?? undefined);
  return services.database.queries.transaction(async (tx) => {
    const policy = await policyOf(tx, organizationId);
    const consent = asked.consent && consentFrom(policy, asked.consent);
    const { region } = policy;
    const settings = { purpose, region, emotion, consent, transcript: null, questions, weights, candidateSpeaker };
    settingsUnder(policy, settings);
    const recording = await takeUpload(tx, who, asked.uploadId, 'recording');
    const transcript =
      asked.transcriptUploadId === null ? null : await takeTranscript(services, tx, who, asked.transcriptUploadId);
    const createdAt = new Date();
    const [row] = await tx
      .insert(interview)
      .values({
        organizationId,
        createdBy: authorOf(who),
        title,
        candidateName,
        recordingKey: recording.storageKey,
        recordingName: recording.name,
        sha256: recording.sha256,
        size: recording.size,
        settings: { ...settings, transcript },
        retentionUntil: retentionFrom(policy, createdAt),
        createdAt,
        updatedAt: createdAt,
      })
      .returning();
    if (!row) throw new Error('An insert returned no row.');
    const { id } = row;
    const detail = { purpose, emotion, consent: consent?.hash ?? null, recording: recording.sha256 };
    await writeDown(services, tx, who, { action: 'interview.created', interviewId: id, detail });
    await services.events.publish(tx, { organizationId, interviewId: id, type: 'status', data: { status: 'waiting' } });
    return row;
  });
}
