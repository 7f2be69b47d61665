import { resolveWeights } from '@impact/insight/confidence/weights';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Queries } from '../database/database.ts';
import { interview, transcriptEdit } from '../database/schema.ts';
import type { Services } from '../services.ts';
import { writeDown } from './audit.ts';
import { ConsentGiven, consentFrom } from './consent.ts';
import { openRuns } from './delete.ts';
import { findInterview, type Insider, lockInterview } from './find.ts';
import { policyOf, settingsUnder } from './policy.ts';
import { InterviewSettings } from './settings.ts';
import { runsOf } from './stages.ts';
import { takeTranscript } from './supplied-transcript.ts';
import type { RunView } from './view.ts';

export const Questions = InterviewSettings.shape.questions.describe('The questions that were asked, in their order');
export const Weights = z
  .record(z.string().max(40), z.number().min(0).max(1000))
  .nullable()
  .describe('Weights of confidence components that differ from the usual ones; null for the usual ones');
export const CandidateSpeaker = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .nullable()
  .describe('Id or name of the speaker who is the candidate; null lets the roles be guessed');
export const TranscriptUpload = z
  .string()
  .max(100)
  .nullable()
  .describe('Id of an uploaded transcript (VTT, SRT, JSON or plain text); null lets a recogniser draft the words');

/** What an analysis may be asked for anew; what is not named stays as it was. The purpose is settled when the interview is made. */
export const AnalysisRequest = z
  .strictObject({
    emotion: z.boolean().optional(),
    consent: ConsentGiven.optional(),
    transcriptUploadId: TranscriptUpload.optional(),
    questions: Questions.optional(),
    weights: Weights.optional(),
    candidateSpeaker: CandidateSpeaker.optional(),
  })
  .meta({ id: 'AnalysisRequest' });
export type AnalysisRequest = z.infer<typeof AnalysisRequest>;

/** What somebody who asked for an analysis is told. */
export const Submitted = z
  .object({
    runId: z.uuid(),
    joined: z.boolean().describe('The same analysis was under way already'),
  })
  .meta({ id: 'Submitted' });
export type Submitted = z.infer<typeof Submitted>;

/**
 * Asks for an analysis with the settings of the interview, as far as the policy of today allows them; analyses of it with other settings
 * that are still under way are stopped, as nobody waits for them any more. In the transaction that wrote the settings, which has the
 * interview locked: there are never settings without their analysis, and the last ones are those that are analysed. Throws
 * CONSENT_REQUIRED.
 */
export async function submitAnalysis(
  { queue }: Pick<Services, 'queue'>,
  tx: Queries,
  { id, organizationId, settings }: Pick<typeof interview.$inferSelect, 'id' | 'organizationId' | 'settings'>,
): Promise<Submitted> {
  const policy = await policyOf(tx, organizationId);
  const before = await openRuns(tx, id);
  const submitted = await queue.submit(id, settingsUnder(policy, InterviewSettings.parse(settings)), tx);
  for (const runId of before) if (runId !== submitted.runId) await queue.cancel(runId, tx);
  return submitted;
}

/** Analyses an interview again with other settings; whatever they do not touch is reused. Throws NOT_FOUND, CONSENT_REQUIRED, USAGE. */
export async function analyseAgain(
  services: Services,
  who: Insider,
  id: string,
  request: AnalysisRequest,
): Promise<Submitted> {
  const { consent, transcriptUploadId, ...plain } = request;
  if (plain.weights !== undefined) resolveWeights(plain.weights ?? undefined);
  return services.database.queries.transaction(async (tx) => {
    const row = await lockInterview(tx, who, 'interview.analyse', id);
    const policy = await policyOf(tx, row.organizationId);
    const settings = InterviewSettings.parse({ ...InterviewSettings.parse(row.settings), ...plain });
    if (consent) settings.consent = consentFrom(policy, consent);
    if (transcriptUploadId === null) settings.transcript = null;
    if (typeof transcriptUploadId === 'string') {
      settings.transcript = await takeTranscript(services, tx, who, { uploadId: transcriptUploadId, interviewId: id });
    }
    settingsUnder(policy, settings);
    // Corrections belong to the words that were there before.
    if (transcriptUploadId !== undefined) await tx.delete(transcriptEdit).where(eq(transcriptEdit.interviewId, id));
    await tx.update(interview).set({ settings, updatedAt: new Date() }).where(eq(interview.id, id));
    const detail = { changed: Object.keys(request) };
    await writeDown(services, tx, who, { action: 'interview.analysed', interviewId: id, detail });
    return submitAnalysis(services, tx, { ...row, settings });
  });
}

/** Stops what is under way for an interview; true when there was something. Throws NOT_FOUND. */
export async function cancelAnalysis(services: Services, who: Insider, id: string): Promise<boolean> {
  const { database, queue } = services;
  return database.queries.transaction(async (tx) => {
    await lockInterview(tx, who, 'interview.analyse', id);
    let cancelled = false;
    for (const runId of await openRuns(tx, id)) cancelled = (await queue.cancel(runId, tx)) || cancelled;
    if (cancelled) await writeDown(services, tx, who, { action: 'interview.cancelled', interviewId: id });
    return cancelled;
  });
}

/** The latest analyses of an interview, newest first. Throws NOT_FOUND. */
export async function listRuns({ database }: Services, who: Insider, id: string): Promise<RunView[]> {
  await findInterview(database.queries, who, 'interview.read', id);
  return runsOf(database.queries, id);
}
