import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { correctedTranscript } from '@impact/pipeline/given-words';
import { ImpactError } from '@impact/report/error';
import type { Transcript } from '@impact/report/transcript';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Queries } from '../database/database.ts';
import { interview, run, transcriptEdit } from '../database/schema.ts';
import type { Services } from '../services.ts';
import { type Submitted, submitAnalysis } from './analyse.ts';
import { writeDown } from './audit.ts';
import { findInterview, type Insider, type InterviewRow, lockInterview } from './find.ts';
import { interviewPrefix } from './keys.ts';
import { authorOf } from './people.ts';
import { loadReport } from './report.ts';
import { InterviewSettings } from './settings.ts';
import { editTranscript, TranscriptEdit } from './transcript-edits.ts';

export const TranscriptCorrection = z
  .strictObject({
    edits: z.array(TranscriptEdit).max(500).default([]),
    checked: z
      .boolean()
      .default(false)
      .describe(
        'A person has compared all of it with the recording: its words count as supplied, no longer as drafted',
      ),
  })
  .meta({ id: 'TranscriptCorrection' });
export type TranscriptCorrection = z.infer<typeof TranscriptCorrection>;

/** A transcript with its version: whoever corrects it names the version that they read. */
export interface VersionedTranscript {
  transcript: Transcript;
  version: string;
  /** Who corrected it last and when; null for one that nobody has touched. */
  corrected: { by: string; at: Date } | null;
}

const versionOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The transcript of an interview as it was corrected last, else as the latest report has it. Throws NOT_FOUND, NO_TRANSCRIPT. */
export async function getTranscript(services: Services, who: Insider, id: string): Promise<VersionedTranscript> {
  const row = await findInterview(services.database.queries, who, 'interview.export', id);
  return currentTranscript(services, services.database.queries, row);
}

async function currentTranscript(
  services: Services,
  queries: Queries,
  row: InterviewRow,
): Promise<VersionedTranscript> {
  const [edited] = await queries.select().from(transcriptEdit).where(eq(transcriptEdit.interviewId, row.id));
  const [made] =
    row.reportRunId === null
      ? []
      : await queries
          .select({ key: run.reportKey, settings: run.settings })
          .from(run)
          .where(eq(run.id, row.reportRunId));
  const corrected = edited ? { by: edited.editedBy, at: edited.editedAt } : null;
  // Until the report has the corrected words too, they are read from where they were stored; from then on the report has the fillers
  // among them as well.
  if (edited && usedWords(made) !== edited.sha256) {
    const body = await services.storage.get(edited.transcriptKey);
    if (!body) throw new ImpactError('STORAGE_FAILED', 'The corrected transcript is missing from storage.');
    return { transcript: correctedTranscript(await buffer(body)), version: edited.sha256, corrected };
  }
  const transcript = made?.key ? (await loadReport(services, { key: made.key })).transcript : null;
  if (!transcript) {
    throw new ImpactError(
      'NO_TRANSCRIPT',
      'This interview has no transcript: it is there once an analysis has found words.',
    );
  }
  return { transcript, version: edited?.sha256 ?? versionOf(JSON.stringify(transcript)), corrected };
}

/** The sha256 of the transcript that a run was given. */
const usedWords = (made: { settings: unknown } | undefined): string | undefined =>
  made && InterviewSettings.parse(made.settings).transcript?.sha256;

/**
 * Stores a corrected transcript and asks for an analysis in which only what depends on the words is done again. `version` is that of the
 * transcript to which the corrections belong. Throws NOT_FOUND, CHANGED_MEANWHILE, INVALID_REQUEST, CONSENT_REQUIRED.
 */
export async function correctTranscript(
  services: Services,
  who: Insider,
  id: string,
  { version, edits, checked }: TranscriptCorrection & { version: string },
): Promise<{ version: string; run: Submitted }> {
  return services.database.queries.transaction(async (tx) => {
    const row = await lockInterview(tx, who, 'interview.change', id);
    const current = await currentTranscript(services, tx, row);
    if (current.version !== version) {
      throw new ImpactError('CHANGED_MEANWHILE', 'Somebody else has corrected this transcript: read it again first.');
    }
    const edited = editTranscript(current.transcript, edits);
    const text = JSON.stringify(checked ? { ...edited, quality: 'supplied' } : edited);
    const sha256 = versionOf(text);
    const key = `${interviewPrefix(row.organizationId, id)}transcript/${sha256}.json`;
    const size = Buffer.byteLength(text);
    await services.storage.put(key, Readable.from([text]), { size, type: 'application/json' });
    const editedBy = authorOf(who);
    const edit = { transcriptKey: key, sha256, editedBy, editedAt: new Date() };
    await tx
      .insert(transcriptEdit)
      .values({ interviewId: id, ...edit })
      .onConflictDoUpdate({ target: transcriptEdit.interviewId, set: edit });
    const settings: InterviewSettings = {
      ...InterviewSettings.parse(row.settings),
      transcript: { key, name: 'corrected.json', sha256, corrected: true },
      // From now on the transcript itself tells who is who.
      candidateSpeaker: null,
    };
    await tx.update(interview).set({ settings, updatedAt: new Date() }).where(eq(interview.id, id));
    const detail = { edits: edits.length, checked, version: sha256 };
    await writeDown(services, tx, who, { action: 'transcript.corrected', interviewId: id, detail });
    const { organizationId } = row;
    const data = { changed: ['transcript'] };
    await services.events.publish(tx, { organizationId, interviewId: id, type: 'changed', data });
    return { version: sha256, run: await submitAnalysis(services, tx, { ...row, settings }) };
  });
}
