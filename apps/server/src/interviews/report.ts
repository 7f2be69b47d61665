import { buffer } from 'node:stream/consumers';
import type { Measured } from '@impact/insight/comparison/comparable';
import { ImpactError } from '@impact/report/error';
import { Report } from '@impact/report/report';
import { and, eq, isNotNull } from 'drizzle-orm';
import { notFound } from '../access/not-found.ts';
import type { Permission } from '../access/permissions.ts';
import { run } from '../database/schema.ts';
import type { Services } from '../services.ts';
import { findInterview, type Insider, type InterviewRow } from './find.ts';

/** Where one report lies. A report never changes: a new analysis makes a new one, under a new run. */
export interface ReportPlace {
  row: InterviewRow;
  runId: string;
  key: string;
}

/**
 * The report of an interview, the latest one or that of a run, when somebody may do this with it. Throws NOT_FOUND, also while there is none
 * yet.
 */
export async function findReport(
  { database }: Pick<Services, 'database'>,
  who: Insider,
  permission: Permission,
  { interviewId, runId }: { interviewId: string; runId?: string },
): Promise<ReportPlace> {
  const row = await findInterview(database.queries, who, permission, interviewId);
  const wanted = runId ?? row.reportRunId;
  if (wanted === null) throw notFound();
  const [made] = await database.queries
    .select({ key: run.reportKey })
    .from(run)
    .where(and(eq(run.id, wanted), eq(run.interviewId, interviewId), isNotNull(run.reportKey)));
  if (!made?.key) throw notFound();
  return { row, runId: wanted, key: made.key };
}

/** Reads a report and checks that it is one; `bytes` are its JSON. Throws STORAGE_FAILED when it is missing or damaged. */
export async function loadReport(
  { storage }: Pick<Services, 'storage'>,
  { key }: Pick<ReportPlace, 'key'>,
): Promise<{ report: Report; bytes: Buffer }> {
  const body = await storage.get(key);
  if (!body)
    throw new ImpactError('STORAGE_FAILED', 'The report is missing from storage: analyse the interview again.');
  const bytes = await buffer(body);
  try {
    return { report: Report.parse(JSON.parse(bytes.toString('utf8'))), bytes };
  } catch (cause) {
    throw new ImpactError('STORAGE_FAILED', 'The stored report is damaged: analyse the interview again.', { cause });
  }
}

/** What reports are held against each other by: everything else of them may be large. */
export async function loadMeasured(
  services: Pick<Services, 'storage'>,
  place: Pick<ReportPlace, 'key'>,
): Promise<Measured> {
  const { id, createdAt, source, policy, transcript, metrics, confidence } = (await loadReport(services, place)).report;
  return {
    id,
    createdAt,
    source,
    policy,
    transcript: transcript && { ...transcript, segments: [] },
    metrics,
    confidence: { ...confidence, track: null },
  };
}
