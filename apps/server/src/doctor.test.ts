import { existsSync, mkdtempSync, rmSync } from 'node:fs';
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
