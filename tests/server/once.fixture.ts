import { readFileSync } from 'node:fs';
import { openStorage } from '@impact/server/storage/open';
import { expect } from 'vitest';
import type { Installation } from './installation.fixture.ts';
import { type SteadyLoad, sha256 } from './steady-load.fixture.ts';

/** Every upload that was accepted is there, as it was sent. */
export async function expectUploadsIntact(
  { query, data }: Installation,
  { interviews, uploads }: Pick<SteadyLoad, 'interviews' | 'uploads'>,
): Promise<void> {
  type Kept = { id: string; key: string; sha256: string };
  const ofInterviews = await query<Kept>('select id, recording_key as key, sha256 from interview');
  const others = await query<Kept>(`select id, storage_key as key, sha256 from upload where state = 'stored'`);
  const hashes = (rows: Kept[]) => new Map(rows.map((row) => [row.id, row.sha256]));
  expect(hashes(ofInterviews)).toEqual(interviews);
  expect(hashes(others)).toEqual(uploads);
  const storage = await openStorage({ storageUrl: null, dataFolder: data });
  for (const row of [...ofInterviews, ...others]) {
    const { file = '' } = (await storage.local(row.key)) ?? {};
    expect(sha256(readFileSync(file))).toBe(row.sha256);
  }
}

/** Every analysis, every job of it and every step has ended once. */
export async function expectEndedOnce({ query, data }: Installation, interviews: readonly string[]): Promise<void> {
  const storage = await openStorage({ storageUrl: null, dataFolder: data });
  const runs = await query<{
    interview: string;
    state: string;
    reason: unknown;
    report_key: string;
    ends: number;
    reports: number;
  }>(
    `select interview_id as interview, state, reason, report_key,
      (select count(*)::int from event where data->>'runId' = run.id::text and type = 'report') as reports,
      (select count(*)::int from event where data->>'runId' = run.id::text and type = 'status'
        and data->>'status' not in ('waiting', 'running')) as ends
     from run`,
  );
  expect(runs.map(({ interview }) => interview).sort()).toEqual([...interviews].sort());
  for (const { state, reason, ends, reports, report_key } of runs) {
    expect({ state, reason, ends, reports }).toEqual({ state: 'done', reason: null, ends: 1, reports: 1 });
    expect(await storage.stat(report_key)).not.toBeNull();
  }
  // What an obstacle keeps from ever being tried is written down as that, and tells nothing; the end of the report is that of the run.
  const wrong = await query(
    `select run_id, job, state, code, told from step cross join lateral (
       select count(*)::int as told from event where data->>'runId' = step.run_id::text and data->>'job' = step.job
         and type = 'progress' and data->>'state' not in ('queued', 'running')) as ends
     where ended_at is null or state not in ('done', 'unavailable')
       or told <> case when started_at is null or job = 'report' then 0 else 1 end`,
  );
  expect(wrong).toEqual([]);
  // However often they were interrupted: the same jobs of the same kind of recording came to the same end.
  const different = await query(
    `select job, array_agg(distinct concat(step.state, ' ', step.code)) as ends
     from step join run on run.id = run_id join interview on interview.id = interview_id
     group by job, jsonb_typeof(media->'video') having count(distinct concat(step.state, ' ', step.code)) > 1`,
  );
  expect(different).toEqual([]);
  const twice = await query(
    `select data->>'runId', data->>'step' from event where type in ('partial', 'report')
     group by type, data->>'runId', data->>'step' having count(*) > 1`,
  );
  expect(twice).toEqual([]);
  const queue = await query(
    `select data->>'runId', data->>'job' from pgboss.job where name = 'analysis' group by 1, 2
     having count(*) filter (where state = 'completed') > 1 or bool_or(state in ('created', 'retry', 'active'))`,
  );
  expect(queue).toEqual([]);
}
