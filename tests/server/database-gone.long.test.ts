import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeHum } from '@impact/server/jobs/jobs.fixture';
import { familyOf } from '@impact/server/jobs/processes.fixture';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Installation, makeInstallation } from './installation.fixture.ts';
import { localClient } from './local-client.fixture.ts';
import { expectEndedOnce } from './once.fixture.ts';

/** Seconds without a database. Few by default; IMPACT_OUTAGE=60 for a whole minute. */
const OUTAGE = Number(process.env.IMPACT_OUTAGE ?? 12);
const PATIENCE = { timeout: 300_000, interval: 300 };

let folder: string;
let installation: Installation;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'impact-gone-'));
  installation = await makeInstallation();
  await installation.start('serve');
  await installation.start('worker');
});
afterAll(async () => {
  await installation.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Kills Postgres, and keeps whoever watches it from starting it again until the function that is returned is called. */
function takeAway(): () => void {
  const place = path.join(installation.data, 'postgres', 'data');
  const all = familyOf(installation.postgres());
  renameSync(place, `${place}.away`);
  for (const { pid } of all) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It went with the others.
    }
  }
  return () => renameSync(`${place}.away`, place);
}

describe('a database that was killed', () => {
  it(
    `and is gone for ${OUTAGE} seconds is told as such by the server, and missed by neither it nor the worker afterwards`,
    async () => {
      const client = localClient(installation.url);
      const hum = () => readFileSync(makeHum(folder, 3));
      const ids = [];
      for (let i = 0; i < 3; i++) ids.push(await client.interview(await client.upload(hum(), 'hum.wav')));
      const working = `select from step where state = 'running' and worker in (select id from worker) group by worker`;
      // Both, the server and the worker, are in the middle of a job.
      await expect.poll(() => installation.query(working), PATIENCE).toHaveLength(2);

      const giveBack = takeAway();
      const until = Date.now() + OUTAGE * 1000;
      const answers: Response[] = [];
      while (Date.now() < until) {
        answers.push(
          await client.get('/api/v1/interviews'),
          await client.send('PATCH', `/api/v1/interviews/${ids[0]}`, { title: 'x' }),
        );
        expect((await client.get('/healthz')).status).toBe(200);
        const ready = await client.get('/readyz');
        expect({ status: ready.status, parts: (await ready.json()).parts }).toMatchObject({
          status: 503,
          parts: { database: false, storage: true },
        });
        await sleep(500);
      }
      installation.assertRunning();
      giveBack();
      expect(answers.length).toBeGreaterThan(2);
      for (const answer of answers) {
        expect(answer.status).toBe(503);
        expect(answer.headers.get('content-type')).toContain('application/problem+json');
        expect(answer.headers.get('retry-after')).not.toBeNull();
        expect(await answer.json()).toMatchObject({ status: 503, code: 'DATABASE_UNAVAILABLE' });
      }

      await expect.poll(async () => (await client.get('/readyz')).status, PATIENCE).toBe(200);
      for (const id of ids) await expect.poll(() => client.status(id), PATIENCE).toBe('done');
      await expectEndedOnce(installation, ids);
      // A try that could not be written down was none.
      expect(await installation.query('select from step where attempt > 0')).toEqual([]);
      expect(await (await client.get('/api/v1/audit/check')).json()).toMatchObject({ firstBroken: null });
      expect(await installation.stop('worker')).toBe(0);
      expect(await installation.stop('serve')).toBe(0);
      await expect.poll(installation.processes, PATIENCE).toEqual([]);
    },
    (5 * 60 + OUTAGE) * 1000,
  );
});
