import { setTimeout as sleep } from 'node:timers/promises';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { interview, run, upload } from '../database/schema.ts';
import { startTestPostgres, type TestPostgres } from '../database/test-database.fixture.ts';
import { lockOpenRun, showState } from '../jobs/runs.ts';
import { InterviewSettings } from './settings.ts';
import { type Client, openWorld, type World } from './world.fixture.ts';

const URL = '/api/v1/interviews';

let postgres: TestPostgres;
let world: World;
let recruiter: Client;
beforeAll(async () => {
  postgres = await startTestPostgres();
  world = await openWorld(await postgres.database());
  recruiter = await world.person(await world.organisation(), 'recruiter');
});
afterAll(async () => {
  await world.close();
  await postgres.close();
});

const questionsOf = ({ settings }: { settings: unknown }) => InterviewSettings.parse(settings).questions;
const rowOf = async (id: string) => {
  const [row] = await world.services.database.queries.select().from(interview).where(eq(interview.id, id));
  if (!row) throw new Error('no such interview');
  return row;
};
const openRunsOf = (id: string) =>
  world.services.database.queries
    .select()
    .from(run)
    .where(and(eq(run.interviewId, id), inArray(run.state, ['queued', 'running'])));

/** Does something while the queue takes no job. */
async function whileNothingIsTaken(act: () => Promise<void>): Promise<void> {
  const { queries } = world.services.database;
  await queries.execute(
    sql`create function refuse() returns trigger language plpgsql as 'begin raise exception ''full''; end'`,
  );
  await queries.execute(sql`create trigger refuse before insert on pgboss.job for each row execute function refuse()`);
  try {
    await act();
  } finally {
    await queries.execute(sql`drop function refuse cascade`);
  }
}

describe('settings and their analysis', () => {
  test('are there together or not at all', async () => {
    const id = await world.interview(recruiter, { questions: ['Before?'] });
    const [first] = await openRunsOf(id);
    await world.reported(id);
    const transcript = await recruiter.send('GET', `${URL}/${id}/transcript`);
    const correct = () =>
      recruiter.send('PATCH', `${URL}/${id}/transcript`, {
        body: { edits: [], checked: true },
        headers: { 'if-match': String(transcript.headers.etag) },
      });

    await whileNothingIsTaken(async () => {
      const again = await recruiter.send('POST', `${URL}/${id}/analyses`, { body: { questions: ['After?'] } });
      expect(again.statusCode).toBe(500);
      expect((await correct()).statusCode).toBe(500);
    });
    expect(questionsOf(await rowOf(id))).toEqual(['Before?']);
    expect((await openRunsOf(id)).map((one) => one.id)).toEqual([first?.id]);

    // Nothing is in the way of the same request.
    expect((await correct()).statusCode).toBe(202);
    expect((await openRunsOf(id)).map(({ settings }) => InterviewSettings.parse(settings).transcript)).toMatchObject([
      { corrected: true },
    ]);
  });

  test('of a new interview, too, which leaves its upload for another try', async () => {
    await whileNothingIsTaken(async () => {
      await expect(world.interview(recruiter, { title: 'Refused' })).rejects.toThrow('500');
    });
    const { queries } = world.services.database;
    expect(await queries.select().from(interview).where(eq(interview.title, 'Refused'))).toEqual([]);
    expect(await queries.select().from(upload).where(eq(upload.state, 'stored'))).toHaveLength(1);
  });

  test('are the last ones, however many change them at once', async () => {
    const id = await world.interview(recruiter);
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        recruiter.send('POST', `${URL}/${id}/analyses`, { body: { questions: [`Question ${i}?`] } }),
      ),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 202));
    const open = await openRunsOf(id);
    expect(open).toHaveLength(1);
    expect(open.map(questionsOf)).toEqual([questionsOf(await rowOf(id))]);
  });

  test('wait for a worker that writes down how the analysis before them stands, and it for them', async () => {
    const { database, events } = world.services;
    const id = await world.interview(recruiter);
    const [first] = await openRunsOf(id);
    let asked: ReturnType<Client['send']> | undefined;
    await database.queries.transaction(async (tx) => {
      const open = await lockOpenRun(tx, first?.id ?? '');
      if (!open) throw new Error('no run');
      asked = recruiter.send('POST', `${URL}/${id}/analyses`, { body: { questions: ['Meanwhile?'] } });
      await sleep(300);
      await showState(tx, events, open, 'running');
    });
    expect((await asked)?.statusCode).toBe(202);
    expect((await openRunsOf(id)).map(questionsOf)).toEqual([['Meanwhile?']]);
  });
});
