import { randomUUID } from 'node:crypto';
import { resolveWeights } from '@impact/insight/confidence/weights';
import { ImpactError } from '@impact/report/error';
import { Purpose } from '@impact/report/report';
import { z } from 'zod';
import { interview } from '../database/schema.ts';
import { retentionFrom } from '../policy/organisation-policy.ts';
import type { Services } from '../services.ts';
import { CandidateSpeaker, Questions, submitAnalysis, TranscriptUpload, Weights } from './analyse.ts';
import { writeDown } from './audit.ts';
import { CandidateName, Title } from './change.ts';
import { ConsentGiven, consentFrom } from './consent.ts';
import type { Insider, InterviewRow } from './find.ts';
import { authorOf } from './people.ts';
import { policyOf, settingsUnder } from './policy.ts';
import { takeTranscript } from './supplied-transcript.ts';
import { takeUpload } from './take-upload.ts';

export const NewInterview = z
  .strictObject({
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
  })
  .meta({ id: 'NewInterview' });
export type NewInterview = z.infer<typeof NewInterview>;

/**
 * Makes an interview of an upload and asks for its analysis, both or neither. Policy, weights and transcript are looked at first, so that nothing runs
 * that must not or cannot. Throws CONSENT_REQUIRED, POLICY_OFF, TRANSCRIPT_UNREADABLE, USAGE, NOT_FOUND or CONFLICT for the uploads.
 */
export async function createInterview(services: Services, who: Insider, asked: NewInterview): Promise<InterviewRow> {
  const { organizationId } = who;
  const { purpose, emotion, questions, weights, candidateSpeaker, title, candidateName } = asked;
  resolveWeights(weights ?? undefined);
  return services.database.queries.transaction(async (tx) => {
    const policy = await policyOf(tx, organizationId);
    if (purpose === 'practice' && !policy.practice) {
      throw new ImpactError(
        'POLICY_OFF',
        'The policy of this organisation does not allow practice: choose recruiting, with the consent of the person in the recording.',
      );
    }
    const consent = asked.consent && consentFrom(policy, asked.consent);
    const { region } = policy;
    const settings = { purpose, region, emotion, consent, transcript: null, questions, weights, candidateSpeaker };
    settingsUnder(policy, settings);
    const id = randomUUID();
    const recording = await takeUpload(tx, who, { id: asked.uploadId, kind: 'recording', interviewId: id });
    const { transcriptUploadId: uploadId } = asked;
    const transcript =
      uploadId === null ? null : await takeTranscript(services, tx, who, { uploadId, interviewId: id });
    const createdAt = new Date();
    const [row] = await tx
      .insert(interview)
      .values({
        id,
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
    const detail = { purpose, emotion, consent: consent?.hash ?? null, recording: recording.sha256 };
    await writeDown(services, tx, who, { action: 'interview.created', interviewId: id, detail });
    await services.events.publish(tx, { organizationId, interviewId: id, type: 'status', data: { status: 'waiting' } });
    await submitAnalysis(services, tx, row);
    return row;
  });
}
