import { interviewReport } from '@impact/document/interview.fixture';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { interview, note, shareLink } from '../../database/schema.ts';
import { startTestPostgres, type TestPostgres } from '../../database/test-database.fixture.ts';
import { type Client, openWorld, type World } from '../../interviews/world.fixture.ts';

const URL = '/api/v1/interviews';

let postgres: TestPostgres;
let world: World;
let recruiter: Client;
let reviewer: Client;
let candidate: Client;
let id: string;
beforeAll(async () => {
  postgres = await startTestPostgres();
  world = await openWorld(await postgres.database());
  const organisation = await world.organisation();
  recruiter = await world.person(organisation, 'recruiter');
  reviewer = await world.person(organisation, 'reviewer');
  candidate = await world.person(organisation, 'candidate');
  id = await world.interview(recruiter, { candidateName: 'Zoë' });
  await world.reported(id);
  const { queries } = world.services.database;
  await queries.update(interview).set({ candidateUserId: candidate.userId }).where(eq(interview.id, id));
});
afterAll(async () => {
  await world.close();
  await postgres.close();
});

const status = async (
  client: Client,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  body?: object,
) => (await client.send(method, url, { body })).statusCode;

describe('looking', () => {
  test('is written down once for each who looks, however often their page asks', async () => {
    const other = await world.interview(recruiter);
    for (const path of ['', '/notes', '/ratings', '', '/notes', '/ratings', ''])
      expect(await status(reviewer, 'GET', `${URL}/${other}${path}`)).toBe(200);
    expect(await world.auditOf(other)).toEqual([
      'interview.created',
      'interview.viewed',
      'notes.viewed',
      'ratings.viewed',
    ]);
    const stranger = await world.person(await world.organisation(), 'owner');
    expect(await status(stranger, 'GET', `${URL}/${other}`)).toBe(404);
    await recruiter.send('GET', `${URL}/${other}`);
    expect((await world.auditOf(other)).slice(4)).toEqual(['interview.viewed']);
  });
});

describe('notes', () => {
  const url = () => `${URL}/${id}/notes`;

  test('are written on moments, changed and removed by who wrote them', async () => {
    const made = await reviewer.send('POST', url(), {
      body: { text: ' Good\u202e example.\r\nAsk more. ', at: 12.3456 },
    });
    expect(made.statusCode).toBe(201);
    expect(made.json()).toMatchObject({
      text: 'Good example.\nAsk more.',
      at: 12.346,
      own: true,
      author: { name: 'The reviewer' },
    });
    const noteUrl = `/api/v1/notes/${made.json().id}`;
    expect((await recruiter.send('GET', url())).json().items).toMatchObject([
      { own: false, text: 'Good example.\nAsk more.' },
    ]);
    expect(await status(recruiter, 'PATCH', noteUrl, { text: 'Mine' })).toBe(404);
    expect(await status(recruiter, 'DELETE', noteUrl)).toBe(404);
    const changed = await reviewer.send('PATCH', noteUrl, { body: { at: null } });
    expect(changed.json()).toMatchObject({ text: 'Good example.\nAsk more.', at: null });
    expect(await status(reviewer, 'DELETE', noteUrl)).toBe(204);
    expect(await status(reviewer, 'DELETE', noteUrl)).toBe(404);
    expect((await world.auditOf(id)).filter((action) => action.startsWith('note.'))).toEqual([
      'note.added',
      'note.changed',
      'note.removed',
    ]);
  });

  test('of an interview that is gone are gone with it', async () => {
    const other = await world.interview(recruiter);
    const made = (await reviewer.send('POST', `${URL}/${other}/notes`, { body: { text: 'x' } })).json();
    await recruiter.send('DELETE', `${URL}/${other}`);
    expect(await status(reviewer, 'PATCH', `/api/v1/notes/${made.id}`, { text: 'y' })).toBe(404);
  });

  test.each([{}, { text: '' }, { text: 'x'.repeat(5001) }, { text: 'x', at: -1 }, { text: 'x', author: 'me' }])(
    'are not made of %j',
    async (body) => {
      expect(await status(reviewer, 'POST', url(), body)).toBe(400);
    },
  );

  test('are bounded', async () => {
    const other = await world.interview(recruiter);
    const { queries } = world.services.database;
    const values = Array.from({ length: 1000 }, () => ({ interviewId: other, authorId: 'user:x', text: 'x' }));
    await queries.insert(note).values(values);
    expect(await status(reviewer, 'POST', `${URL}/${other}/notes`, { text: 'one more' })).toBe(409);
    expect((await reviewer.send('GET', `${URL}/${other}/notes`)).json().items).toHaveLength(1000);
  });
});

describe('ratings', () => {
  test('are everybody’s own, by criterion, and never added up', async () => {
    const criterion = encodeURIComponent('Listens / asks back');
    const url = `${URL}/${id}/ratings/${criterion}`;
    expect(await status(reviewer, 'PUT', url, { value: 4, comment: 'Asked twice.' })).toBe(204);
    expect(await status(reviewer, 'PUT', url, { value: 5 })).toBe(204);
    expect(await status(recruiter, 'PUT', url, { value: 2 })).toBe(204);
    const { items, ...rest } = (await reviewer.send('GET', `${URL}/${id}/ratings`)).json();
    expect(rest).toEqual({});
    expect(items).toHaveLength(2);
    expect(items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ criterion: 'Listens / asks back', value: 5, comment: null, own: true }),
        expect.objectContaining({ value: 2, own: false, author: { id: recruiter.actor, name: 'The recruiter' } }),
      ]),
    );
    const shown = (await recruiter.send('GET', `${URL}/${id}`)).json();
    expect(Object.keys(shown).concat(Object.keys(shown.summary)).join()).not.toMatch(/rating|average|total|rank/i);
    expect(await status(reviewer, 'DELETE', url)).toBe(204);
    expect(await status(reviewer, 'DELETE', url)).toBe(404);
    expect((await reviewer.send('GET', `${URL}/${id}/ratings`)).json().items).toHaveLength(1);
  });

  test.each([{ value: 0 }, { value: 6 }, { value: 3.5 }, { value: null }, {}])('are not %j', async (body) => {
    expect(await status(reviewer, 'PUT', `${URL}/${id}/ratings/Calm`, body)).toBe(400);
  });
});

describe('a candidate', () => {
  test('sees the own report, and neither notes nor ratings nor other interviews', async () => {
    for (const file of ['', '/report', '/report.html', '/transcript', '/media', '/analyses']) {
      expect(await status(candidate, 'GET', `${URL}/${id}${file}`)).toBe(200);
    }
    for (const file of ['notes', 'ratings', 'share-links']) {
      expect(await status(candidate, 'GET', `${URL}/${id}/${file}`)).toBe(404);
    }
    expect(await status(candidate, 'POST', `${URL}/${id}/notes`, { text: 'x' })).toBe(404);
    expect(await status(candidate, 'PUT', `${URL}/${id}/ratings/Calm`, { value: 5 })).toBe(404);
    expect(await status(candidate, 'PUT', `${URL}/${id}/sign-off`, { text: 'x' })).toBe(404);
    expect(await status(candidate, 'POST', `${URL}/${id}/analyses`, {})).toBe(404);
    expect(await status(candidate, 'DELETE', `${URL}/${id}`)).toBe(404);
    const other = await world.interview(recruiter);
    await world.reported(other);
    for (const file of ['', '/report', '/media', '/transcript']) {
      expect(await status(candidate, 'GET', `${URL}/${other}${file}`)).toBe(404);
    }
  });
});

describe('a share link', () => {
  const create = async (body: object) =>
    (await recruiter.send('POST', `${URL}/${id}/share-links`, { body })).json() as {
      id: string;
      token: string;
      url: string;
    };
  const visitor = () => world.visitor();
  const files = ['', '/report', '/report.html', '/media'];
  const seen = (token: string) =>
    Promise.all(files.map((file) => status(visitor(), 'GET', `/api/v1/shared/${token}${file}`)));

  test.each([
    ['summary', [200, 404, 404, 404]],
    ['report', [200, 200, 200, 404]],
    ['report_and_media', [200, 200, 200, 200]],
  ])('of scope %s shows as much and no more', async (scope, statuses) => {
    const { token } = await create({ scope });
    expect(await seen(token)).toEqual(statuses);
    // Neither does the same token show more at the addresses of those who work here.
    const holder = world.visitor({ 'x-impact-share': token });
    const inside = await Promise.all(
      ['', '/report', '/media', '/transcript', '/notes', '/ratings', '/share-links'].map((file) =>
        status(holder, 'GET', `${URL}/${id}${file}`),
      ),
    );
    const [, report, , media] = statuses;
    expect(inside).toEqual([200, report, media, report, 404, 404, 404]);
    expect((await holder.send('GET', `${URL}/${id}`)).json()).toMatchObject({ settings: null, createdBy: null });
    const other = await world.interview(recruiter);
    expect(await status(holder, 'GET', `${URL}/${other}`)).toBe(404);
    expect((await holder.send('GET', URL)).statusCode).toBe(404);
  });

  test('tells its token once, and leads to a page that keeps it out of logs', async () => {
    const { id: linkId, token, url } = await create({ scope: 'summary', days: 90 });
    expect(url).toBe(`http://localhost/shared#${token}`);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const { items } = (await recruiter.send('GET', `${URL}/${id}/share-links`)).json();
    const listed = items.find((one: { id: string }) => one.id === linkId);
    expect(Date.parse(listed.expiresAt) - Date.parse(listed.createdAt)).toBeCloseTo(90 * 86_400_000, -4);
    const [row] = await world.services.database.queries.select().from(shareLink).where(eq(shareLink.id, linkId));
    expect(JSON.stringify([items, row])).not.toContain(token);
  });

  test.each([{ scope: 'report', days: 91 }, { scope: 'report', days: 0 }, { scope: 'notes' }, {}])(
    'is not made of %j',
    async (body) => {
      expect(await status(recruiter, 'POST', `${URL}/${id}/share-links`, body)).toBe(400);
    },
  );

  test('that has expired, was revoked, never was or is of a deleted interview: all look the same', async () => {
    const { queries } = world.services.database;
    const expired = await create({ scope: 'report' });
    await queries
      .update(shareLink)
      .set({ expiresAt: sql`now() - interval '1 second'` })
      .where(eq(shareLink.id, expired.id));
    const revoked = await create({ scope: 'report' });
    expect(await status(reviewer, 'DELETE', `/api/v1/share-links/${revoked.id}`)).toBe(404);
    expect(await status(recruiter, 'DELETE', `/api/v1/share-links/${revoked.id}`)).toBe(204);
    expect(await status(recruiter, 'DELETE', `/api/v1/share-links/${revoked.id}`)).toBe(404);
    const other = await world.interview(recruiter);
    await world.reported(other);
    const orphan = (await recruiter.send('POST', `${URL}/${other}/share-links`, { body: { scope: 'report' } })).json();
    await recruiter.send('DELETE', `${URL}/${other}`);
    const tokens = [expired.token, revoked.token, orphan.token, 'A'.repeat(43), '%00', 'x'.repeat(150)];
    const answers = await Promise.all(
      tokens.flatMap((token) => files.map((file) => visitor().send('GET', `/api/v1/shared/${token}${file}`))),
    );
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([404]));
    const bodies = answers.map((answer) => {
      const { instance: _instance, ...rest } = answer.json();
      return JSON.stringify(rest);
    });
    expect(new Set(bodies).size).toBe(1);
  });

  test('plays the recording on its page only where it is shown', async () => {
    const withMedia = await create({ scope: 'report_and_media' });
    const without = await create({ scope: 'report' });
    const page = async (token: string) => (await visitor().send('GET', `/api/v1/shared/${token}/report.html`)).body;
    expect(await page(withMedia.token)).toContain(`src="/api/v1/shared/${withMedia.token}/media"`);
    expect(await page(without.token)).not.toMatch(/<(?:video|audio)/);
  });

  test('tells on its page whose report it is, but not what was concluded inside; nor is that told to the candidate', async () => {
    await recruiter.send('PUT', `${URL}/${id}/sign-off`, { body: { text: 'Canary conclusion' } });
    const { token } = await create({ scope: 'report_and_media' });
    const { title } = (await reviewer.send('GET', `${URL}/${id}`)).json();
    const pageOf = async (client: Client, url: string) => (await client.send('GET', `${url}/report.html`)).body;
    const inside = await pageOf(reviewer, `${URL}/${id}`);
    const outside = [await pageOf(visitor(), `/api/v1/shared/${token}`), await pageOf(candidate, `${URL}/${id}`)];
    for (const page of [inside, ...outside]) {
      expect(page).toContain(`<h1>${title}</h1>`);
      expect(page).toContain('<bdi>Zoë</bdi>');
    }
    expect(inside).toContain('Canary conclusion');
    expect(inside).toContain('The recruiter');
    for (const page of outside) expect(page).not.toMatch(/Canary|The recruiter|id="conclusion"/);
    await recruiter.send('DELETE', `${URL}/${id}/sign-off`);
    expect(await pageOf(reviewer, `${URL}/${id}`)).not.toContain('Canary');
  });
});

describe('a comparison', () => {
  const URLS = '/api/v1/comparisons';
  const people = async (emotion: boolean[]) => {
    const ids: string[] = [];
    for (const [i, emotionInference] of emotion.entries()) {
      const one = await world.interview(recruiter, { title: `Person ${i}` });
      const report = interviewReport(1);
      await world.reported(one, {
        ...report,
        id: `report-${i}`,
        policy: { ...report.policy, emotionInference },
        metrics: report.metrics.filter(({ id }) => emotionInference || !id.includes('emotion')),
      });
      ids.push(one);
    }
    return ids;
  };

  test('lays interviews side by side in the order in which they were chosen', async () => {
    const ids = (await people([true, true, true])).reverse();
    const made = await reviewer.send('POST', URLS, { body: { title: 'Finalists', interviewIds: ids } });
    expect(made.statusCode).toBe(201);
    const answer = (await recruiter.send('GET', `${URLS}/${made.json().id}`)).json();
    expect(answer.interviews.map((one: { id: string }) => one.id)).toEqual(ids);
    expect(answer.table.reports.map((one: { id: string }) => one.id)).toEqual(['report-2', 'report-1', 'report-0']);
    expect(answer.table.leftOut).toBeNull();
    expect(answer.sides.map((one: { interviewId: string }) => one.interviewId)).toEqual(ids);
    expect(answer.sides[0].confidence.values.length).toBeGreaterThan(10);
    expect(answer.questions.map((one: { answers: number[] }) => one.answers)).toContainEqual([1, 1, 1]);
    expect(JSON.stringify(answer)).not.toMatch(/"(?:rank|place|winner|total|best|worst)"/);
    expect((await reviewer.send('GET', URLS)).json().items).toMatchObject([{ id: made.json().id, title: 'Finalists' }]);
    expect(await status(reviewer, 'DELETE', `${URLS}/${made.json().id}`)).toBe(204);
    expect(await status(reviewer, 'GET', `${URLS}/${made.json().id}`)).toBe(404);
  });

  test('leaves out what reads feelings as soon as one policy forbids it', async () => {
    const made = await reviewer.send('POST', URLS, {
      body: { title: 'Mixed', interviewIds: await people([true, false]) },
    });
    const { table, sides } = (await reviewer.send('GET', `${URLS}/${made.json().id}`)).json();
    expect(table.leftOut).toContain('left out');
    expect(JSON.stringify(sides)).not.toContain('emotion');
    expect(table.metrics.filter(({ id }: { id: string }) => id.includes('emotion'))).toEqual([]);
  });

  test('is there only for who may see every one of its interviews', async () => {
    const ids = await people([true, true]);
    const made = (await reviewer.send('POST', URLS, { body: { title: 'Gone', interviewIds: ids } })).json();
    const stranger = await world.person(await world.organisation(), 'owner');
    expect(await status(stranger, 'GET', `${URLS}/${made.id}`)).toBe(404);
    expect(await status(candidate, 'GET', `${URLS}/${made.id}`)).toBe(404);
    const theirs = await world.interview(stranger);
    expect(await status(stranger, 'POST', URLS, { title: 'x', interviewIds: [theirs, ids[0]] })).toBe(404);
    await recruiter.send('DELETE', `${URL}/${ids[1]}`);
    expect(await status(reviewer, 'GET', `${URLS}/${made.id}`)).toBe(404);
    expect((await reviewer.send('GET', URLS)).json().items.map((one: { id: string }) => one.id)).not.toContain(made.id);
    await recruiter.send('POST', `${URL}/${ids[1]}/restore`);
    expect(await status(reviewer, 'GET', `${URLS}/${made.id}`)).toBe(200);
  });

  test('is of two to six interviews, each once', async () => {
    const [one = ''] = await people([true]);
    for (const interviewIds of [[one], [one, one], Array(7).fill(one), ['x', 'y'], []]) {
      expect(await status(reviewer, 'POST', URLS, { title: 'x', interviewIds })).toBe(400);
    }
    const waiting = await world.interview(recruiter);
    const made = (await reviewer.send('POST', URLS, { body: { title: 'Early', interviewIds: [one, waiting] } })).json();
    const none = { table: null, sides: null, questions: null };
    expect((await reviewer.send('GET', `${URLS}/${made.id}`)).json()).toMatchObject(none);
  });

  test('is listed page by page', async () => {
    const inside = await world.person(await world.organisation(), 'recruiter');
    const ids = [await world.interview(inside), await world.interview(inside)];
    for (let i = 0; i < 7; i++) await inside.send('POST', URLS, { body: { title: `Nr ${i}`, interviewIds: ids } });
    const titles: string[] = [];
    let cursor = '';
    for (let next: string | null = ''; next !== null; cursor = `&cursor=${next}`) {
      const page = (await inside.send('GET', `${URLS}?limit=3${cursor}`)).json();
      titles.push(...page.items.map(({ title }: { title: string }) => title));
      next = page.next;
    }
    expect(titles).toEqual(['Nr 6', 'Nr 5', 'Nr 4', 'Nr 3', 'Nr 2', 'Nr 1', 'Nr 0']);
  });
});

describe('the progress of one person', () => {
  test('follows the interviews with this candidate, oldest first', async () => {
    const inside = await world.person(await world.organisation(), 'reviewer');
    const owner = await world.person(inside.organizationId, 'recruiter');
    const name = encodeURIComponent('zOË sessions');
    const url = `/api/v1/progress?candidate=${name}`;
    expect((await inside.send('GET', url)).json()).toEqual({ sessions: [], trend: null });
    const ids: string[] = [];
    for (let i = 0; i < 3; i++) {
      const one = await world.interview(owner, { candidateName: 'Zoë Sessions', title: `Session ${i}` });
      // Analysed in another order than they took place.
      await world.reported(one, { ...interviewReport(1), id: `r${i}`, createdAt: `2026-01-0${3 - i}T00:00:00.000Z` });
      ids.push(one);
    }
    await world.reported(await world.interview(owner, { candidateName: 'Zoë Sessions junior' }));
    await world.interview(owner, { candidateName: 'Zoë Sessions', title: 'Not analysed yet' });
    const { sessions, trend } = (await inside.send('GET', url)).json();
    expect(sessions.map((one: { interviewId: string }) => one.interviewId)).toEqual(ids);
    expect(trend.sessions.map((one: { id: string }) => one.id)).toEqual(['r0', 'r1', 'r2']);
    expect(trend.confidence.points).toHaveLength(3);
    expect(await world.auditOf(ids[0] ?? '')).toContain('progress.viewed');
    const stranger = await world.person(await world.organisation(), 'owner');
    expect((await stranger.send('GET', url)).json().sessions).toEqual([]);
    expect(await status(inside, 'GET', '/api/v1/progress')).toBe(400);
  });
});

describe('candidates', () => {
  const URLS = '/api/v1/candidates';

  test('are listed by name, each once, with how often and when they were interviewed', async () => {
    const office = await world.person(await world.organisation(), 'recruiter');
    const ids: string[] = [];
    for (const candidateName of ['zoë berg', 'Anna', 'Zoë Berg', null, 'Émile']) {
      ids.push(await world.interview(office, { candidateName }));
    }
    await world.reported(ids[0] ?? '');
    const lastAt = (await office.send('GET', `${URL}/${ids[2]}`)).json().createdAt;
    const { items, next } = (await office.send('GET', URLS)).json();
    expect(items).toMatchObject([
      { name: 'Anna', interviews: 1, reports: 0 },
      { name: 'Émile', interviews: 1 },
      { name: 'Zoë Berg', interviews: 2, reports: 1, lastAt },
    ]);
    expect(next).toBeNull();
    const found = (await office.send('GET', `${URLS}?search=${encodeURIComponent('ZOË')}`)).json();
    expect(found.items.map(({ name }: { name: string }) => name)).toEqual(['Zoë Berg']);
    const names: string[] = [];
    let cursor = '';
    for (let next: string | null = ''; next !== null; cursor = `&cursor=${next}`) {
      const page = (await office.send('GET', `${URLS}?limit=1${cursor}`)).json();
      names.push(...page.items.map(({ name }: { name: string }) => name));
      next = page.next;
    }
    expect(names).toEqual(['Anna', 'Émile', 'Zoë Berg']);
    const stranger = await world.person(await world.organisation(), 'owner');
    expect((await stranger.send('GET', URLS)).json().items).toEqual([]);
  });

  test('see themselves alone', async () => {
    await world.interview(recruiter, { candidateName: 'Somebody else' });
    const { items } = (await candidate.send('GET', URLS)).json();
    expect(items).toMatchObject([{ name: 'Zoë', interviews: 1 }]);
  });
});
