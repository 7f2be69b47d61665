import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fingerprint } from '@impact/media/fingerprint';
import { eq } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { interview, organization, run, step } from '../database/schema.ts';
import { createEvents } from '../events/create.ts';
import type { Events } from '../events/events.ts';
import type { InterviewSettings } from '../interviews/settings.ts';
import { folderStorage } from '../storage/folder.ts';
import { organizationPrefix } from '../storage/key.ts';
import type { Storage } from '../storage/storage.ts';
import { createAnalysisQueue } from './create-queue.ts';
import type { AnalysisQueue } from './queue.ts';
import { type RunningWorker, startWorker, type WorkerOptions } from './worker.ts';

export const SAMPLE = path.resolve(import.meta.dirname, '../../../../samples/interview.mp4');

export const PRACTICE: InterviewSettings = {
  purpose: 'practice',
  region: 'eu',
  emotion: true,
  consent: null,
  transcript: null,
  questions: [],
  weights: null,
  candidateSpeaker: null,
};

/** What is said in the first eleven seconds of the sample. */
export const FIRST_WORDS = `Thank you for having me. In my last job, I was responsible for, um, a small support team of five people.
We were closing most of our tickets too late.`;

/** The first seconds of the sample, so that its analysis is quick. */
export function beginningOfSample(folder: string, seconds: number): string {
  const file = path.join(folder, `beginning-${randomUUID()}.mp4`);
  execFileSync('ffmpeg', ['-v', 'error', '-i', SAMPLE, '-t', String(seconds), '-c', 'copy', file]);
  return file;
}

/** A recording of nothing but a hum, so that its analysis is quick. */
export function makeHum(folder: string, seconds: number): string {
  const file = path.join(folder, `hum-${randomUUID()}.wav`);
  const tone = `sine=frequency=${200 + Math.floor(Math.random() * 10_000)}:duration=${seconds}:sample_rate=16000`;
  execFileSync('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', tone, file]);
  return file;
}

/** All that jobs need, on a database of its own. */
export interface JobsWorld {
  database: Database;
  storage: Storage;
  events: Events;
  queue: AnalysisQueue;
  folder: string;
  problems: string[];
  /** A stored interview with this recording. */
  interviewOf(file: string, organizationId?: string): Promise<string>;
  worker(concurrency?: number, options?: Partial<WorkerOptions>): Promise<RunningWorker>;
  runOf(runId: string): Promise<typeof run.$inferSelect>;
  stepsOf(runId: string): Promise<(typeof step.$inferSelect)[]>;
  /** Waits until the run is over. */
  end(runId: string): Promise<typeof run.$inferSelect>;
  stopWorkers(): Promise<void>;
  close(): Promise<void>;
}

export async function openJobsWorld(database: Database): Promise<JobsWorld> {
  const folder = mkdtempSync(path.join(tmpdir(), 'impact-jobs-test-'));
  const storage = await folderStorage(path.join(folder, 'files'));
  const events = createEvents(database);
  const problems: string[] = [];
  const onProblem = (message: string) => problems.push(message);
  const queue = await createAnalysisQueue({ database, events, onProblem });
  const workers: RunningWorker[] = [];
  const { queries } = database;
  const runOf = async (runId: string) => {
    const [row] = await queries.select().from(run).where(eq(run.id, runId));
    if (!row) throw new Error('no such run');
    return row;
  };
  return {
    database,
    storage,
    events,
    queue,
    folder,
    problems,
    async interviewOf(file, organizationId = 'one') {
      await queries
        .insert(organization)
        .values({ id: organizationId, name: organizationId, slug: organizationId })
        .onConflictDoNothing();
      const id = randomUUID();
      const recordingKey = `${organizationPrefix(organizationId)}interview/${id}/recording`;
      const { size } = statSync(file);
      await storage.put(recordingKey, createReadStream(file), { size, type: 'video/mp4' });
      await queries.insert(interview).values({
        id,
        organizationId,
        createdBy: 'test',
        title: 'A test',
        recordingKey,
        recordingName: path.basename(file),
        sha256: await fingerprint(file),
        size,
        settings: PRACTICE,
      });
      return id;
    },
    async worker(concurrency = 2, options = {}) {
      const settings = { stepMemory: 2 * 2 ** 30, coach: { languageModel: null } };
      const worker = await startWorker({ settings, database, storage, events, concurrency, onProblem, ...options });
      workers.push(worker);
      return worker;
    },
    runOf,
    stepsOf: (runId) => queries.select().from(step).where(eq(step.runId, runId)),
    async end(runId) {
      for (;;) {
        const row = await runOf(runId);
        if (row.state !== 'queued' && row.state !== 'running') return row;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    async stopWorkers() {
      await Promise.all(workers.map((worker) => worker.stop()));
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.stop()));
      await queue.close();
      await events.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
