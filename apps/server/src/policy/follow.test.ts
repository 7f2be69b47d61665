import { interviewReport } from '@impact/document/interview.fixture';
import type { Report } from '@impact/report/report';
import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { interview, run, serverState } from '../database/schema.ts';
import { startTestPostgres, type TestPostgres } from '../database/test-database.fixture.ts';
import { type Client, openWorld, type World } from '../interviews/world.fixture.ts';
import { followPolicies } from './follow.ts';

const TEXT = 'I agree that this recording is analysed.';
const consent = { version: 1, by: 'Jane', at: '2026-03-01T10:00:00Z' };

const reportOf = (emotionInference: boolean): Report => {
  const report = interviewReport(1);
  return { ...report, policy: { ...report.policy, purpose: 'recruiting', emotionInference } };
};

let postgres: TestPostgres;
let world: World;
let owner: Client;
let recruiter: Client;
beforeAll(async () => {
  postgres = await startTestPostgres();
  world = await openWorld(await postgres.database());
}, 60_000);
afterAll(async () => {
  await world.close();
  await postgres.close();
});
beforeEach(async () => {
  await followPolicies(world.services);
  const organizationId = await world.organisation({ region: 'other', consent: { version: 1, text: TEXT } });
  owner = await world.person(organizationId, 'owner');
  recruiter = await world.person(organizationId, 'recruiter');
});

const recorded = () => world.interview(recruiter, { purpose: 'recruiting', candidateName: 'Jane', consent });
const change = (body: object) => owner.send('PATCH', '/api/v1/policy', { body });
const codeOf = async (who: Client, url: string) => {
  const answer = await who.send('GET', url);
  return answer.statusCode === 200 ? 200 : answer.json().code;
};
const runsOf = (id: string) =>
  world.services.database.queries.select().from(run).where(eq(run.interviewId, id)).orderBy(desc(run.createdAt));

describe('a stricter policy', () => {
  it.each([{ emotion: false }, { region: 'eu' }])(
    'of %j withholds reports with emotion on every way',
    async (stricter) => {
      const [id, other] = [await recorded(), await recorded()];
      const old = await world.reported(id, reportOf(true));
      await world.reported(other, reportOf(false));
      const links = `/api/v1/interviews/${id}/share-links`;
      const { token } = (await recruiter.send('POST', links, { body: { scope: 'report' } })).json();
      const made = await recruiter.send('POST', '/api/v1/comparisons', {
        body: { title: 'Two', interviewIds: [id, other] },
      });
      const comparison = `/api/v1/comparisons/${made.json().id}`;
      const ways = [
        'report',
        'report.html',
        'metrics.csv',
        'tracks.csv',
        `report?run=${old}`,
        `metrics.csv?run=${old}`,
      ];
      const addresses = [
        ...ways.map((way) => `/api/v1/interviews/${id}/${way}`),
        `/api/v1/shared/${token}/report`,
        `/api/v1/shared/${token}/report.html`,
      ];
      const views = ['/api/v1/interviews', `/api/v1/interviews/${id}`, `/api/v1/shared/${token}`];
      const summaries = async () =>
        Promise.all(
          views.map(async (view) => {
            const body = (await recruiter.send('GET', view)).json();
            return (body.items?.find((one: { id: string }) => one.id === id) ?? body.interview ?? body).summary;
          }),
        );
      for (const summary of await summaries()) expect(summary).toHaveProperty('confidence');
      for (const address of addresses) expect(await codeOf(recruiter, address)).toBe(200);
      expect((await recruiter.send('GET', comparison)).json().table).not.toBeNull();

      await change(stricter);
      for (const address of [...addresses, `/api/v1/interviews/${id}/report.pdf`]) {
        expect(await codeOf(recruiter, address)).toBe('POLICY_OFF');
      }
      expect((await recruiter.send('GET', comparison)).json().table).toBeNull();
      // The index is made of emotion, too.
      expect(await summaries()).toEqual([null, null, null]);
      const progress = (await recruiter.send('GET', '/api/v1/progress?candidate=Jane')).json();
      expect(progress.sessions.map(({ interviewId }: { interviewId: string }) => interviewId)).toEqual([other]);
      expect(await codeOf(recruiter, `/api/v1/interviews/${other}/report`)).toBe(200);

      // With a clean report there is one again; the old one is shown to nobody.
      const [row] = await world.services.database.queries.select().from(interview).where(eq(interview.id, id));
      expect(row?.reportRunId).toBe(old);
      await world.reported(id, reportOf(false));
      expect(await codeOf(recruiter, `/api/v1/interviews/${id}/report`)).toBe(200);
      expect(await codeOf(recruiter, `/api/v1/interviews/${id}/report?run=${old}`)).toBe('POLICY_OFF');
    },
  );

  it('has what it concerns analysed again, once, and what waits under it', async () => {
    const [shown, waiting, clean] = [await recorded(), await recorded(), await recorded()];
    for (const id of [shown, clean]) {
      for (const { id: open } of await runsOf(id)) await world.services.queue.cancel(open);
    }
    await world.reported(shown, reportOf(true));
    await world.reported(clean, reportOf(false));
    const before = (await runsOf(clean)).length;
    await change({ retentionDays: 30 });
    expect(await followPolicies(world.services)).toBe(0);

    await change({ emotion: false });
    expect(await followPolicies(world.services)).toBe(2);
    expect((await runsOf(shown))[0]).toMatchObject({ state: 'queued', settings: { emotion: false } });
    expect(await runsOf(waiting)).toMatchObject([
      { state: 'queued', settings: { emotion: false } },
      { state: 'cancelled', settings: { emotion: true } },
    ]);
    expect(await runsOf(clean)).toHaveLength(before);
    expect(await followPolicies(world.services)).toBe(0);
    const words = await world.services.database.queries.select().from(serverState);
    expect(words.filter(({ key }) => key.startsWith('stricter policy'))).toEqual([]);
  });

  it('that ends practice refuses more of it, and withholds what was made of it until there is a consent', async () => {
    await change({ region: 'eu' });
    const id = await world.interview(recruiter);
    await world.reported(id, reportOf(true));
    const report = `/api/v1/interviews/${id}/report`;
    expect(await codeOf(recruiter, report)).toBe(200);
    await change({ practice: false });
    expect(await codeOf(recruiter, report)).toBe('POLICY_OFF');
    await expect(world.interview(recruiter)).rejects.toThrow(/does not allow practice/);
    expect(await followPolicies(world.services)).toBe(0);
    const analyse = (body: object) => recruiter.send('POST', `/api/v1/interviews/${id}/analyses`, { body });
    expect((await analyse({})).json().code).toBe('CONSENT_REQUIRED');
    expect((await analyse({ consent })).statusCode).toBe(202);
    expect((await runsOf(id))[0]).toMatchObject({ settings: { purpose: 'recruiting', consent: { version: 1 } } });
  });
});

describe('an older report', () => {
  it('is for those who work in the organisation: candidates and links get the latest', async () => {
    const id = await recorded();
    const old = await world.reported(id, reportOf(false));
    const latest = await world.reported(id, reportOf(false));
    const candidate = await world.person(owner.organizationId, 'candidate');
    const { queries } = world.services.database;
    await queries.update(interview).set({ candidateUserId: candidate.userId }).where(eq(interview.id, id));
    const made = await recruiter.send('POST', `/api/v1/interviews/${id}/share-links`, { body: { scope: 'report' } });
    const link = world.visitor({ 'x-impact-share': made.json().token });
    const report = `/api/v1/interviews/${id}/report`;
    expect(await codeOf(recruiter, `${report}?run=${old}`)).toBe(200);
    for (const who of [candidate, link]) {
      expect(await codeOf(who, report)).toBe(200);
      expect(await codeOf(who, `${report}?run=${latest}`)).toBe(200);
      expect(await codeOf(who, `${report}?run=${old}`)).toBe('NOT_FOUND');
    }
  });
});
