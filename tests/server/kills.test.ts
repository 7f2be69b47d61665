import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { jobProcesses } from '@impact/server/jobs/processes.fixture';
import { openStorage } from '@impact/server/storage/open';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Installation, makeInstallation } from './installation.fixture.ts';
import { randomFrom } from './random.fixture.ts';
import { makeRecording, padded } from './recordings.fixture.ts';
import { steadfastClient } from './steadfast-client.fixture.ts';

const VICTIMS = ['server', 'worker', 'step', 'postgres'] as const;
type Victim = (typeof VICTIMS)[number];

/** A few rounds by default; IMPACT_ROUNDS for more, IMPACT_SEED to see the same ones again. */
const ROUNDS = Number(process.env.IMPACT_ROUNDS ?? 3);
const random = randomFrom(Number(process.env.IMPACT_SEED ?? Date.now() % 2 ** 31));
/** Uploads of a round, and so analyses that go on at the same time. */
const AT_ONCE = 5;
const MINUTE = 60_000;

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

let folder: string;
let installation: Installation;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'impact-kills-'));
  installation = await makeInstallation();
  await installation.start('serve');
  await installation.start('worker');
});
afterAll(async () => {
  await installation.close();
  rmSync(folder, { recursive: true, force: true });
});

const leftovers = (): string[] => readdirSync(installation.temporary).filter((name) => name.startsWith('impact'));

/** What the database says, asked anew at a Postgres that may just be starting again. */
async function query<Row extends object>(sql: string): Promise<Row[]> {
  for (;;) {
    installation.assertRunning();
    const client = new pg.Client({ connectionString: installation.databaseUrl(), connectionTimeoutMillis: 5000 });
    client.on('error', () => {});
    try {
      await client.connect();
      return (await client.query<Row>(sql)).rows;
    } catch {
      await sleep(200);
    } finally {
      await client.end().catch(() => {});
    }
  }
}

const openRuns = async () =>
  (await query<{ id: string }>(`select id from run where state in ('queued', 'running')`)).length;

/** Kills one part; what nobody else starts again is started again here. False where there was none to kill. */
async function strike(victim: Victim): Promise<boolean> {
  switch (victim) {
    case 'server':
      await installation.kill('serve');
      await installation.start('serve');
      return true;
    case 'worker':
      await installation.kill('worker');
      await installation.start('worker');
      return true;
    case 'step': {
      for (let look = 0; look < 200; look++) {
        const [child] = [installation.pidOf('worker'), installation.pidOf('serve')].flatMap(jobProcesses);
        if (child) {
          process.kill(child.pid, 'SIGKILL');
          return true;
        }
        await sleep(50);
      }
      return false;
    }
    case 'postgres': {
      const before = installation.postgres();
      process.kill(before, 'SIGKILL');
      await query('select 1');
      return true;
    }
  }
}

describe('an installation whose parts are killed', () => {
  it(
    `loses nothing and does everything once, ${ROUNDS} times at any moment`,
    async () => {
      process.stdout.write(`IMPACT_SEED=${random.seed} IMPACT_ROUNDS=${ROUNDS}\n`);
      const client = steadfastClient(installation.url, installation.assertRunning);
      const recording = makeRecording(folder, 3);
      const interviews = new Map<string, string>();
      const struck: Victim[] = [];
      // Every part is struck before one is struck again.
      let waiting: Victim[] = [];

      for (let round = 0; round < ROUNDS; round++) {
        const uploading = Promise.all(
          Array.from({ length: AT_ONCE }, async () => {
            const bytes = padded(recording, random.whole(200_000, 2_000_000));
            const uploadId = await client.upload(bytes, () => random.whole(10_000, 200_000));
            interviews.set(await client.interview(uploadId), sha256(bytes));
          }),
        );
        // Looked at below, after the strike.
        uploading.catch(() => {});
        await sleep(random.whole(100, 4000));
        if (waiting.length === 0) waiting = [...VICTIMS];
        const victim = random.of(waiting);
        waiting = waiting.filter((one) => one !== victim);
        if (await strike(victim)) struck.push(victim);
        await uploading;
        await expect.poll(openRuns, { timeout: 10 * MINUTE, interval: 500 }).toBeLessThanOrEqual(AT_ONCE);
      }
      expect(struck.length).toBeGreaterThanOrEqual(Math.floor(ROUNDS * 0.7));
      expect(interviews.size).toBe(ROUNDS * AT_ONCE);

      const waitingInterviews = async () =>
        (await query<{ id: string }>(`select id from interview where status in ('waiting', 'running')`)).length;
      await expect.poll(waitingInterviews, { timeout: 15 * MINUTE, interval: 1000 }).toBe(0);

      // Every upload that was accepted is there, as it was sent.
      const rows = await query<{ id: string; recording_key: string; sha256: string }>(
        'select id, recording_key, sha256 from interview',
      );
      expect(new Map(rows.map((row) => [row.id, row.sha256]))).toEqual(interviews);
      const storage = await openStorage({ storageUrl: null, dataFolder: installation.data });
      for (const row of rows) {
        const { file = '' } = (await storage.local(row.recording_key)) ?? {};
        expect(sha256(readFileSync(file))).toBe(row.sha256);
      }

      // Every analysis has ended once, with a report.
      const runs = await query<{ interview: string; state: string; report_key: string; told: string }>(
        `select interview_id as interview, state, report_key,
          (select count(*) from event where event.interview_id = run.interview_id and event.type = 'report') as told
         from run`,
      );
      expect(runs.map(({ interview }) => interview).sort()).toEqual([...interviews.keys()].sort());
      for (const { state, told, report_key } of runs) {
        expect({ state, told: Number(told) }).toEqual({ state: 'done', told: 1 });
        expect(await storage.stat(report_key)).not.toBeNull();
      }
      const left = await query<{ id: string }>(
        `select id from pgboss.job where state in ('created', 'retry', 'active') and name = 'analysis'`,
      );
      expect(left).toEqual([]);

      const check = await client.ask('/api/v1/audit/check');
      expect(await check.json()).toMatchObject({ firstBroken: null, complete: true });

      expect(await installation.stop('worker')).toBe(0);
      expect(await installation.stop('serve')).toBe(0);
      await expect.poll(installation.processes, { timeout: MINUTE }).toEqual([]);

      // What a process that was killed had in its temporary folder is removed by the next start, once it has lain still for a minute.
      const past = new Date(Date.now() - 2 * MINUTE);
      for (const name of leftovers()) utimesSync(path.join(installation.temporary, name), past, past);
      await installation.start('worker');
      expect(await installation.stop('worker')).toBe(0);
      expect(leftovers()).toEqual([]);
      expect(readdirSync(path.join(installation.data, 'files', '.aside'))).toEqual([]);
    },
    (5 + ROUNDS * 5) * MINUTE,
  );
});
