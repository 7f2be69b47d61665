import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { familyOf, jobProcesses, processes, type SeenProcess } from '@impact/server/jobs/processes.fixture';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Installation, makeInstallation } from './installation.fixture.ts';
import { temporaryLeftovers, uploadLeftovers } from './leftovers.fixture.ts';
import { expectEndedOnce, expectUploadsIntact } from './once.fixture.ts';
import { randomFrom } from './random.fixture.ts';
import { makeRecording, padded } from './recordings.fixture.ts';
import { steadfastClient } from './steadfast-client.fixture.ts';
import { steadyLoad } from './steady-load.fixture.ts';

const VICTIMS = ['server', 'worker', 'step', 'postgres'] as const;
type Victim = (typeof VICTIMS)[number];

/** In a round every part is struck once, in any order. IMPACT_ROUNDS for more rounds, IMPACT_SEED to see the same ones again. */
const ROUNDS = Number(process.env.IMPACT_ROUNDS ?? 1);
const random = randomFrom(Number(process.env.IMPACT_SEED ?? Date.now() % 2 ** 31));
/** Uploads, and analyses, that are under way at every strike. */
const AT_ONCE = 5;
const MINUTE = 60_000;

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

const openAnalyses = async () =>
  (await installation.query(`select from interview where status in ('waiting', 'running')`)).length;
const receiving = async () =>
  (await installation.query<{ id: string }>(`select id from upload where state = 'receiving'`)).map(({ id }) => id);

/** Kills one part by kill -9, and starts what nobody else starts again. Returns the processes that must be gone by now. */
async function strike(victim: Victim): Promise<SeenProcess[]> {
  if (victim === 'step') return strikeStep();
  const postgres = familyOf(installation.postgres());
  if (victim === 'postgres') {
    process.kill(installation.postgres(), 'SIGKILL');
    await installation.query('select 1');
    return postgres;
  }
  const command = victim === 'server' ? 'serve' : 'worker';
  const family = familyOf(installation.pidOf(command));
  await installation.kill(command);
  await installation.start(command);
  // Postgres outlives the server that has started it.
  return family.filter(({ pid }) => !postgres.some((one) => one.pid === pid));
}

/** Kills one of the children that work on a step, with nothing said to who waits for it. */
async function strikeStep(): Promise<SeenProcess[]> {
  for (let look = 0; look < 1200; look++) {
    const children = [installation.pidOf('worker'), installation.pidOf('serve')].flatMap(jobProcesses);
    if (children.length > 0) {
      const { pid } = random.of(children);
      const family = familyOf(pid);
      // Not where it has ended by itself since it was seen.
      if (family.length > 0 && killed(pid)) return family;
    }
    await sleep(50);
  }
  throw new Error('Nothing is analysed, though there is something to analyse.');
}

function killed(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

/** Nothing of what was killed runs or lies around. */
async function expectNothingLeft(doomed: readonly SeenProcess[]): Promise<void> {
  const alive = () => {
    const now = processes();
    return doomed.filter((one) => now.some(({ pid, command }) => pid === one.pid && command === one.command));
  };
  await expect.poll(alive, { timeout: 10_000 }).toEqual([]);
  const living = [installation.pidOf('serve'), installation.pidOf('worker')];
  expect(temporaryLeftovers(installation, living)).toEqual([]);
  await expect.poll(() => uploadLeftovers(installation, receiving), { timeout: 10_000 }).toEqual([]);
}

describe('an installation whose parts are killed', () => {
  it(
    `loses nothing, does everything once and leaves nothing behind, each part killed ${ROUNDS === 1 ? 'once' : `${ROUNDS} times`} at any moment`,
    async () => {
      process.stdout.write(`IMPACT_SEED=${random.seed} IMPACT_ROUNDS=${ROUNDS}\n`);
      const client = steadfastClient(installation.url, installation.assertRunning);
      const [seen, heard] = [makeRecording(folder, 3), makeRecording(folder, 3, { picture: false })];
      const load = steadyLoad({
        client,
        random,
        atOnce: AT_ONCE,
        recording: () => padded(random.of([seen, heard, heard]), random.whole(200_000, 2_000_000)),
        openAnalyses,
      });
      for (let round = 0; round < ROUNDS; round++) {
        for (let waiting = [...VICTIMS]; waiting.length > 0; ) {
          const victim = random.of(waiting);
          waiting = waiting.filter((one) => one !== victim);
          let busy: boolean;
          do {
            await sleep(random.whole(0, 3000));
            busy = (await openAnalyses()) >= AT_ONCE && load.uploading() >= AT_ONCE;
          } while (!busy);
          await expectNothingLeft(await strike(victim));
        }
      }
      await load.finish();
      await expect.poll(openAnalyses, { timeout: 15 * MINUTE, interval: 500 }).toBe(0);
      expect(load.interviews.size).toBeGreaterThanOrEqual(AT_ONCE);
      expect(load.uploads.size).toBeGreaterThan(0);
      await expectUploadsIntact(installation, load);
      await expectEndedOnce(installation, [...load.interviews.keys()]);
      const check = await client.ask('/api/v1/audit/check');
      expect(await check.json()).toMatchObject({ firstBroken: null });

      expect(await installation.stop('worker')).toBe(0);
      expect(await installation.stop('serve')).toBe(0);
      await expect.poll(installation.processes, { timeout: MINUTE }).toEqual([]);
      expect(temporaryLeftovers(installation, [])).toEqual([]);
    },
    (3 + ROUNDS * 5) * MINUTE,
  );
});
