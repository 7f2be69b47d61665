import { resolveWeights } from '@impact/insight/confidence/weights';
import { policyFor } from '@impact/pipeline/policy';
import { ImpactError } from '@impact/report/error';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Db, PgBoss } from 'pg-boss';
import type { Database, Queries } from '../database/database.ts';
import { interview, run, step } from '../database/schema.ts';
import type { Events } from '../events/events.ts';
import type { InterviewSettings } from '../interviews/settings.ts';
import { inTransaction, startBoss } from './boss.ts';
import { settingsFingerprint } from './fingerprint.ts';
import { RECORDING } from './payload.ts';
import type { AnalysisQueue } from './queue.ts';
import { countJobs, removeJobs } from './queue-table.ts';
import { endRun, lockOpenRun, showState } from './runs.ts';
import { sendFirst } from './send.ts';
import { lengthOf, nextTurn } from './turn.ts';

export interface QueueOptions {
  database: Database;
  events: Events;
  /** Told what went wrong in the background, in a sentence without private data. */
  onProblem?: (message: string) => void;
}

/** The way from the API to the workers, through the database that both share. */
export async function createAnalysisQueue({
  database,
  events,
  onProblem = () => {},
}: QueueOptions): Promise<AnalysisQueue> {
  const { queries } = database;
  const boss = await startBoss(database, { supervise: false, onProblem });
  return {
    async submit(interviewId, settings, within = queries) {
      // Said to who asks, not later to who waits.
      policyFor(settings);
      resolveWeights(settings.weights ?? undefined);
      return inTransaction(within, (tx, db) => submit({ tx, db, boss, events }, interviewId, settings));
    },
    cancel: (runId, within = queries) =>
      inTransaction(within, async (tx, db) => {
        const open = await lockOpenRun(tx, runId);
        if (open) await endRun({ tx, db, boss, events }, open, 'cancelled', null);
        return open !== null;
      }),
    forget: (interviewId) => removeJobs(queries, interviewId),
    counts: () => countJobs(queries),
    close: () => boss.stop({ graceful: false }),
  };
}

async function submit(
  { tx, db, boss, events }: { tx: Queries; db: Db; boss: PgBoss; events: Events },
  interviewId: string,
  settings: InterviewSettings,
): Promise<{ runId: string; joined: boolean }> {
  // The lock makes a second submission wait for the first, and then find its run.
  const [found] = await tx
    .select()
    .from(interview)
    .where(and(eq(interview.id, interviewId), isNull(interview.deletedAt)))
    .for('update');
  if (!found) throw new ImpactError('NOT_FOUND', 'There is no such interview.');
  if (found.recordingKey === null) throw new ImpactError('CONFLICT', 'The recording of this interview is not there.');
  const fingerprint = settingsFingerprint(settings);
  const [same] = await tx
    .select({ id: run.id })
    .from(run)
    .where(
      and(
        eq(run.interviewId, interviewId),
        eq(run.fingerprint, fingerprint),
        inArray(run.state, ['queued', 'running']),
      ),
    );
  if (same) return { runId: same.id, joined: true };
  const [made] = await tx.insert(run).values({ interviewId, settings, fingerprint }).returning({ id: run.id });
  if (!made) throw new ImpactError('INTERNAL', 'The run could not be written.');
  const { organizationId } = found;
  await tx.insert(step).values({ runId: made.id, job: RECORDING, step: RECORDING });
  const turn = await nextTurn(tx, organizationId, lengthOf(found));
  await sendFirst(boss, db, { organizationId, interviewId, runId: made.id }, { turn, size: found.size });
  await showState(tx, events, { id: made.id, interviewId, organizationId }, 'queued');
  return { runId: made.id, joined: false };
}
