import { Readable } from 'node:stream';
import { gunzipSync, gzipSync } from 'node:zlib';
import { interviewReport } from '@impact/document/interview.fixture';
import { reportWith } from '@impact/document/report.fixture';
import { findChromium } from '@impact/pipeline/print/chromium';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { audit, run } from '../../database/schema.ts';
import { startTestPostgres, type TestPostgres } from '../../database/test-database.fixture.ts';
import { type Client, openWorld, type World } from '../../interviews/world.fixture.ts';

const chromium = await findChromium();
const HOSTILE = '</title><script>alert(1)</script>\r\nset-cookie: x="; filename=evil.exe';

let postgres: TestPostgres;
let world: World;
let reviewer: Client;
let id: string;
const report = interviewReport(1);
beforeAll(async () => {
  postgres = await startTestPostgres();
  world = await openWorld(await postgres.database());
  const organisation = await world.organisation();
  const recruiter = await world.person(organisation, 'recruiter');
  reviewer = await world.person(organisation, 'reviewer');
  id = await world.interview(recruiter, { title: `Zoë ${HOSTILE}` });
  await world.reported(id, report);
});
afterAll(async () => {
  await world.close();
  await postgres.close();
});
afterEach(() => {
  delete process.env.IMPACT_CHROMIUM;
});

const get = (file: string, headers: Record<string, string> = {}) =>
  reviewer.send('GET', `/api/v1/interviews/${id}/${file}`, { headers });
const reportKey = async (runId: string): Promise<string> => {
  const [row] = await world.services.database.queries.select().from(run).where(eq(run.id, runId));
  return row?.reportKey ?? '';
};

describe('a report', () => {
  test('is the JSON that was stored', async () => {
    const answer = await get('report');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
    });
    expect(answer.json()).toEqual(JSON.parse(JSON.stringify(report)));
  });

  test.each(['report', 'report.html', 'metrics.csv', 'tracks.csv'])(
    'as %s is sent once to who has it',
    async (file) => {
      const first = await get(file);
      const etag = String(first.headers.etag);
      expect(etag).toMatch(/^W\/"[0-9a-f]{32}"$/);
      const known = await get(file, { 'if-none-match': `"other", ${etag.replace('W/', '')}` });
      expect([known.statusCode, known.body, known.headers.etag]).toEqual([304, '', etag]);
      // The same report packed has the same tag.
      const packed = await get(file, { 'accept-encoding': 'gzip' });
      expect([packed.headers['content-encoding'], packed.headers.etag]).toEqual(['gzip', etag]);
      expect(gunzipSync(packed.rawPayload).toString()).toBe(first.body);
      expect((await get(file, { 'if-none-match': '"other"' })).statusCode).toBe(200);
    },
  );

  test('is sent as it was packed when it was made', async () => {
    const runId = await world.reported(id, report);
    const key = `${await reportKey(runId)}.gz`;
    const { storage } = world.services;
    // Told apart from what would be packed now.
    const stored = gzipSync(JSON.stringify(report), { level: 1 });
    await storage.put(key, Readable.from([stored]), { size: stored.length, type: 'application/gzip' });
    const packed = await get('report', { 'accept-encoding': 'br, gzip' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.rawPayload).toEqual(stored);
    expect((await get('report')).json()).toEqual(JSON.parse(JSON.stringify(report)));
    const broken = stored.subarray(0, -20);
    await storage.put(key, Readable.from([broken]), { size: broken.length, type: 'application/gzip' });
    expect((await get('report', { 'accept-encoding': 'gzip' })).json().code).toBe('STORAGE_FAILED');
    await world.reported(id, report);
  });

  test('as a page runs its own script only, and plays the recording from here', async () => {
    const answer = await get('report.html');
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']{44}'; script-src 'sha256-[^']{44}';/);
    expect(policy).toContain('sandbox allow-scripts allow-same-origin');
    expect(policy).not.toMatch(/unsafe|https?:|\*|allow-(?:forms|popups|top-navigation)/);
    // The page says the same of itself, for when it is saved.
    for (const hash of policy.match(/'sha256-[^']{44}'/g) ?? []) expect(answer.body).toContain(hash);
    expect(answer.body).toContain(`src="/api/v1/interviews/${id}/media"`);
  });

  test('as a page is headed by the interview, with its conclusion once there is one', async () => {
    const recruiter = await world.person(reviewer.organizationId, 'recruiter');
    const one = await world.interview(recruiter, { title: `Talk 2 ${HOSTILE}`, candidateName: 'Berta Beispiel' });
    const first = await world.reported(one, report);
    const page = async (run = '') => (await reviewer.send('GET', `/api/v1/interviews/${one}/report.html${run}`)).body;
    const before = await page();
    expect(before).toContain('<h1>Talk 2 &lt;/title&gt;&lt;script&gt;alert(1)');
    expect(before.match(/<script/g)).toHaveLength(1);
    expect(before).toContain('<bdi>Berta Beispiel</bdi>');
    expect(before).not.toContain('id="conclusion"');
    await recruiter.send('PUT', `/api/v1/interviews/${one}/sign-off`, { body: { text: 'We <b>talk</b> again.' } });
    const signed = await page();
    expect(signed).toMatch(/Signed off by <bdi>The recruiter<\/bdi>.*We &lt;b&gt;talk&lt;\/b&gt; again\./s);
    expect(signed).not.toContain('still holds');
    await world.reported(one, report);
    expect(await page()).toContain('check whether the conclusion still holds');
    expect(await page(`?run=${first}`)).not.toContain('still holds');
  });

  test.each([
    ['report.html', 'inline'],
    ['report.html?download=true', 'attachment'],
    ['report?download=true', 'attachment'],
    ['metrics.csv', 'attachment'],
  ])('as %s has a name that ends no header and names no folder', async (file, disposition) => {
    const { headers, statusCode } = await get(file);
    expect(statusCode).toBe(200);
    const named = String(headers['content-disposition']);
    expect(named).toMatch(
      new RegExp(`^${disposition}; filename="[A-Za-z0-9 ._-]+"; filename\\*=UTF-8''[A-Za-z0-9%._~-]+$`),
    );
    expect(named).toContain('Zo%C3%AB');
    expect(headers['set-cookie']).toBeUndefined();
  });

  test('for a spreadsheet holds nothing that one would run', async () => {
    const runId = await world.reported(id, reportWith('=HYPERLINK("http://x","y")'));
    const csv = (await get(`tracks.csv?run=${runId}`)).body;
    expect(csv).toContain(`"'=HYPERLINK(""http://x"",""y"")"`);
    expect(csv).not.toMatch(/(?:^|,)"?=/m);
    await world.reported(id, report);
  });

  test('of an earlier analysis is there as long as the interview is', async () => {
    const old = await world.reported(id, { ...report, id: 'the-old-one' });
    await world.reported(id, report);
    expect((await get(`report?run=${old}`)).json().id).toBe('the-old-one');
    expect((await get('report')).json().id).toBe(report.id);
    const elsewhere = await world.person(await world.organisation(), 'owner');
    const other = await world.interview(elsewhere);
    const foreign = await world.reported(other);
    expect((await get(`report?run=${foreign}`)).statusCode).toBe(404);
    expect((await get('report?run=nonsense')).statusCode).toBe(400);
  });

  test('that is not there yet is told apart from an interview that is not there', async () => {
    const owner = await world.person(await world.organisation(), 'owner');
    const stranger = await world.person(await world.organisation(), 'owner');
    const url = `/api/v1/interviews/${await world.interview(owner)}/report`;
    const codeFor = async (who: Client) => (await who.send('GET', url)).json().code;
    expect([await codeFor(owner), await codeFor(stranger)]).toEqual(['NO_REPORT', 'NOT_FOUND']);
  });

  test('is written down whenever somebody sees or takes it', async () => {
    const { queries } = world.services.database;
    const before = (await world.auditOf(id)).length;
    await get('report');
    await get('tracks.csv');
    await get('report.html?download=true');
    expect((await world.auditOf(id)).slice(before)).toEqual(['report.viewed', 'report.exported', 'report.exported']);
    const rows = await queries
      .select()
      .from(audit)
      .where(eq(audit.subject, `interview:${id}`));
    expect(rows.at(-1)).toMatchObject({ actor: reviewer.actor, detail: { format: 'html' } });
    expect(await world.services.audit.check(reviewer.organizationId)).toMatchObject({
      firstBroken: null,
      complete: true,
    });
  });

  test('that is damaged or lost in storage is told, not shown', async () => {
    const runId = await world.reported(id);
    const key = await reportKey(runId);
    const text = '{"version":1}';
    await world.services.storage.put(key, Readable.from([text]), { size: text.length, type: 'application/json' });
    for (const _state of ['damaged', 'lost']) {
      const answer = await get('report.html');
      expect([answer.statusCode, answer.json().code]).toEqual([503, 'STORAGE_FAILED']);
      await world.services.storage.delete(key);
    }
    await world.reported(id, report);
  });

  test('is not there before it is made', async () => {
    const recruiter = await world.person(reviewer.organizationId, 'recruiter');
    const other = await world.interview(recruiter);
    for (const file of ['report', 'report.html', 'report.pdf', 'metrics.csv']) {
      expect((await reviewer.send('GET', `/api/v1/interviews/${other}/${file}`)).statusCode).toBe(404);
    }
  });
});

describe('a report on paper', () => {
  const printed = async () => {
    const found: string[] = [];
    for await (const { key } of world.services.storage.list('organization/')) if (key.endsWith('.pdf')) found.push(key);
    return found;
  };

  test('needs a browser on the server, and says so where there is none', async () => {
    process.env.IMPACT_CHROMIUM = '/nowhere/chromium';
    const answer = await get('report.pdf');
    expect([answer.statusCode, answer.json().code]).toEqual([503, 'TOOL_MISSING']);
    expect(await printed()).toEqual([]);
  });

  test.skipIf(chromium === null)('is printed once, however many ask (needs Chromium)', async () => {
    const answers = await Promise.all([get('report.pdf'), get('report.pdf'), get('report.pdf')]);
    for (const answer of answers) {
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['content-type']).toBe('application/pdf');
      expect(answer.headers['content-disposition']).toMatch(/^attachment; /);
      expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    }
    expect(await printed()).toHaveLength(1);
    process.env.IMPACT_CHROMIUM = '/nowhere/chromium';
    const again = await get('report.pdf', { 'if-none-match': String(answers[0]?.headers.etag) });
    expect(again.statusCode).toBe(304);
    expect((await get('report.pdf')).rawPayload).toEqual(answers[0]?.rawPayload);
  });

  test.skipIf(chromium === null)(
    'is printed anew for a conclusion, and never shows it to a link (needs Chromium)',
    async () => {
      const recruiter = await world.person(reviewer.organizationId, 'recruiter');
      const link = await recruiter.send('POST', `/api/v1/interviews/${id}/share-links`, { body: { scope: 'report' } });
      const shared = `/api/v1/shared/${link.json().token}/report.pdf`;
      const tags = async () => [
        (await get('report.pdf')).headers.etag,
        (await world.visitor().send('GET', shared)).headers.etag,
      ];
      const [inside, outside] = await tags();
      expect(inside).toBe(outside);
      await recruiter.send('PUT', `/api/v1/interviews/${id}/sign-off`, { body: { text: 'Seen.' } });
      const [insideThen, outsideThen] = await tags();
      expect(insideThen).not.toBe(inside);
      expect(outsideThen).toBe(outside);
    },
  );
});
