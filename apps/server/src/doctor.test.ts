import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestPostgres, type TestPostgres } from './database/test-database.fixture.ts';
import { inspectServer } from './doctor.ts';

let postgres: TestPostgres;
let folder: string;
beforeAll(async () => {
  postgres = await startTestPostgres();
  folder = mkdtempSync(path.join(tmpdir(), 'impact-doctor-test-'));
});
afterAll(async () => {
  await postgres.close();
  rmSync(folder, { recursive: true, force: true });
});

const inspect = async (env: NodeJS.ProcessEnv) => {
  const checks = await inspectServer(env);
  return { text: JSON.stringify(checks), of: (name: string) => checks.find((check) => check.name === name) };
};

describe('the doctor of a server', () => {
  test('tells what it would be started with, and makes nothing', async () => {
    const data = path.join(folder, 'not', 'yet');
    const { of } = await inspect({ IMPACT_DATA: data });
    expect(of('server')?.found).toMatch(/^HOST 127\.0\.0\.1, PORT 3000: whoever is at this machine is the owner/);
    expect(of('database')).toMatchObject({ state: 'ok', found: expect.stringContaining(path.join(data, 'postgres')) });
    expect(of('files')?.found).toMatch(/\d GB free$/);
    expect(existsSync(data)).toBe(false);
  });

  test('connects to the database that is set, and never tells its password', async () => {
    const { url } = await postgres.database();
    const { of, text } = await inspect({ DATABASE_URL: url, IMPACT_DATA: folder });
    expect(of('database')).toMatchObject({ state: 'ok', found: expect.stringMatching(/Postgres 18/) });
    expect(text).not.toContain(new URL(url).password);

    const wrong = new URL(url);
    wrong.password = 'canary-password';
    const refused = await inspect({ DATABASE_URL: wrong.href, IMPACT_DATA: folder });
    expect(refused.of('database')).toMatchObject({ state: 'missing', found: expect.stringContaining('28P01') });
    expect(refused.text).not.toContain('canary');
  });

  test('tells a database and a bucket that are not there, without their secrets', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const address = closed.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await new Promise((resolve) => closed.close(resolve));
    const { of, text } = await inspect({
      DATABASE_URL: `postgres://impact:canary-password@127.0.0.1:${port}/impact`,
      STORAGE_URL: `s3+http://canary-key:canary-secret@127.0.0.1:${port}/bucket`,
      IMPACT_DATA: folder,
    });
    expect(of('database')).toMatchObject({ state: 'missing', found: expect.stringContaining('ECONNREFUSED') });
    expect(of('files')?.state).toBe('missing');
    expect(text).not.toContain('canary');
  });

  test('names a setting that cannot be, not its value', async () => {
    const { of, text } = await inspect({ DATABASE_URL: 'canary' });
    expect(of('server')).toMatchObject({ state: 'missing', found: expect.stringContaining('DATABASE_URL') });
    expect(text).not.toContain('canary');
  });

  test('lists every setting of server and coach with what holds, and what cannot be', async () => {
    const secrets = { GEMINI_API_KEY: 'canary-key', STORAGE_URL: 's3+http://canary:canary@127.0.0.1:1/canary' };
    const { of, text } = await inspect({
      ...secrets,
      IMPACT_DATA: folder,
      IMPACT_QUOTA_GB: '50',
      IMPACT_CHROMIUM: '/x',
    });
    expect(of('IMPACT_QUOTA_GB')).toEqual({ state: 'ok', name: 'IMPACT_QUOTA_GB', found: '50' });
    expect(of('IMPACT_UPLOAD_LIMIT_GB')?.found).toBe('4 (usual)');
    expect(of('IMPACT_MEDIA_REDIRECT')?.found).toBe('false (usual)');
    expect(of('IMPACT_LLM_MODEL')?.found).toBe('not set');
    expect(of('GEMINI_API_KEY')?.found).toBe('set (not shown)');
    expect(of('IMPACT_CHROMIUM')?.found).toBe('/x');
    expect(text).not.toContain('canary');
    const handbook = readFileSync(new URL('../../../docs/operations.md', import.meta.url), 'utf8');
    const names = handbook.match(/`(?:IMPACT_[A-Z_]+|HOST|PORT|[A-Z_]+_URL|G[A-Z_]+_API_KEY)`/g) ?? [];
    const told = JSON.parse(text).map(({ name }: { name: string }) => `\`${name}\``);
    const settings = told.filter((name: string) => name === name.toUpperCase());
    // What the doctor tells stands in the handbook, and the other way round.
    expect([...new Set(names)].sort()).toEqual(settings.sort());
  });

  test('tells of every setting that cannot be', async () => {
    const { of } = await inspect({ PORT: 'canary', IMPACT_COACH: 'poet', IMPACT_WORKERS: '-1' });
    expect(of('PORT')).toEqual({ state: 'missing', name: 'PORT', found: 'not usable: it must be a port' });
    expect(of('IMPACT_COACH')?.found).toBe('not usable: it must be rules, gemini or openai-compatible');
    expect(of('IMPACT_WORKERS')?.state).toBe('missing');
    expect(of('IMPACT_QUOTA_GB')?.state).toBe('ok');
  });

  test('warns where passwords would travel in the clear', async () => {
    const { of } = await inspect({
      HOST: '0.0.0.0',
      IMPACT_PUBLIC_URL: 'http://impact.example.org',
      IMPACT_DATA: folder,
    });
    expect(of('server')?.found).toContain('people sign in');
    expect(of('public address')?.state).toBe('hint');
    const safe = await inspect({ IMPACT_PUBLIC_URL: 'https://impact.example.org', IMPACT_DATA: folder });
    expect(safe.of('public address')?.state).toBe('ok');
    expect(safe.of('server')?.found).toContain('people sign in');
  });
});
