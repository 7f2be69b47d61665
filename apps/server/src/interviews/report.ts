import { pipeline, type Readable } from 'node:stream';
import { json } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import type { Measured } from '@impact/insight/comparison/comparable';
import { ImpactError } from '@impact/report/error';
import { Report } from '@impact/report/report';
import { and, eq, isNotNull } from 'drizzle-orm';
import { notFound } from '../access/not-found.ts';
import type { Permission } from '../access/permissions.ts';
import { run } from '../database/schema.ts';
import { mayInferEmotion } from '../policy/organisation-policy.ts';
import type { Services } from '../services.ts';
import { findInterview, type Insider, type InterviewRow } from './find.ts';
import { PACKED } from './keys.ts';
import { policyOf } from './policy.ts';
import { isInside, purposeOf } from './view.ts';

/** Where one report lies. A report never changes: a new analysis makes a new one, under a new run. */
export interface ReportPlace {
  row: InterviewRow;
  runId: string;
  key: string;
}

/**
 * The report of an interview, the latest one or that of a run, when somebody may do this with it; who does not work in the organisation gets
 * the latest alone. Throws NOT_FOUND, NO_REPORT while there is none yet, and POLICY_OFF for a report with emotion where the organisation's policy of
 * today does not allow it: every way to a report leads through here.
 */
export async function findReport(
  { database }: Pick<Services, 'database'>,
  who: Insider,
  permission: Permission,
  { interviewId, runId }: { interviewId: string; runId?: string },
): Promise<ReportPlace> {
  const row = await findInterview(database.queries, who, permission, interviewId);
  const wanted = runId ?? row.reportRunId;
  if (wanted === null)
    throw new ImpactError('NO_REPORT', 'There is no report yet: it is there once an analysis is done.');
  if (wanted !== row.reportRunId && !isInside(who)) throw notFound();
  const [made] = await database.queries
    .select({ key: run.reportKey, emotion: run.emotion })
    .from(run)
    .where(and(eq(run.id, wanted), eq(run.interviewId, interviewId), isNotNull(run.reportKey)));
  if (!made?.key) throw notFound();
  if (made.emotion && !mayInferEmotion(await policyOf(database.queries, row.organizationId), purposeOf(row))) {
    throw new ImpactError(
      'POLICY_OFF',
      'This report infers emotion, which the policy of the organisation no longer allows: it can be seen again once the interview is analysed without.',
    );
  }
  return { row, runId: wanted, key: made.key };
}

/** Reads a report and checks that it is one. Throws STORAGE_FAILED when it is missing or damaged. */
export async function loadReport(
  { storage }: Pick<Services, 'storage'>,
  { key }: Pick<ReportPlace, 'key'>,
): Promise<Report> {
  const body = await storage.get(key);
  if (!body) throw missing();
  try {
    return Report.parse(await json(key.endsWith(PACKED) ? unpacked(body) : body));
  } catch (cause) {
    throw new ImpactError('STORAGE_FAILED', 'The stored report is damaged: analyse the interview again.', { cause });
  }
}

/** An error of the storage reaches who reads. */
const unpacked = (body: Readable): Readable => pipeline(body, createGunzip(), () => {});

/** The latest report of an interview as a whole; null where the policy of today withholds it. Throws NOT_FOUND, NO_REPORT. */
export async function findShownReport(
  services: Pick<Services, 'database' | 'storage'>,
  who: Insider,
  permission: Permission,
  interviewId: string,
): Promise<Report | null> {
  const place = await findReport(services, who, permission, { interviewId }).catch((error: unknown) => {
    if (error instanceof ImpactError && error.code === 'POLICY_OFF') return null;
    throw error;
  });
  return place && loadReport(services, place);
}

/** What a report is held against others by: everything else of it may be large. */
export const measuredOf = ({ id, createdAt, source, policy, transcript, metrics, confidence }: Report): Measured => ({
  id,
  createdAt,
  source,
  policy,
  transcript: transcript && { ...transcript, segments: [] },
  metrics,
  confidence: { ...confidence, track: null },
});

/** Reports that are remembered as whole. */
const MOST_KNOWN = 1000;

/**
 * Opens the JSON of reports for reading, or what is stored of it packed by gzip (null for a report from before that was stored). Each is
 * checked the first time, and again when it has changed in storage; after that it is passed on as it lies there, as reading an hour's report
 * takes a server long enough for others to notice.
 */
export function reportOpener(services: Pick<Services, 'storage'>) {
  const known = new Map<string, string>();

  async function open(key: string): Promise<Readable | null> {
    const stored = await services.storage.stat(key);
    if (!stored) return null;
    const state = `${stored.size} ${stored.modified.getTime()}`;
    if (known.get(key) !== state) {
      await loadReport(services, { key });
      const [oldest] = known.keys();
      if (known.size >= MOST_KNOWN && oldest !== undefined) known.delete(oldest);
      known.set(key, state);
    }
    return services.storage.get(key);
  }

  return {
    async plain({ key }: ReportPlace): Promise<Readable> {
      const body = await open(key);
      if (!body) throw missing();
      return body;
    },
    packed: ({ key }: ReportPlace): Promise<Readable | null> => open(key + PACKED),
  };
}

const missing = (): ImpactError =>
  new ImpactError('STORAGE_FAILED', 'The report is missing from storage: analyse the interview again.');
