import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { createServer } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PASSWORD } from './accounts/people.fixture.ts';
import { startTestPostgres, type TestPostgres } from './database/test-database.fixture.ts';
import { serverKeyOf } from './server-key.ts';
import { type ServerSettings, settingsFromEnv } from './settings.ts';
import { startServer } from './start.ts';

let postgres: TestPostgres;
let dataFolder: string;
beforeAll(async () => {
  postgres = await startTestPostgres();
  dataFolder = mkdtempSync(path.join(tmpdir(), 'impact-start-test-'));
  await chmod(dataFolder, 0o755);
});
afterAll(async () => {
  await postgres.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

async function settings(values: Partial<ServerSettings> = {}): Promise<ServerSettings> {
  const { url } = await postgres.database();
  return { ...settingsFromEnv({}), port: 0, workers: 0, databaseUrl: url, dataFolder, ...values };
}

describe('a server', () => {
  test('answers until it is closed, and can then be started again', async () => {
    const same = await settings();
    for (let start = 0; start < 2; start++) {
      const server = await startServer(same);
      expect((await (await fetch(`${server.url}/api/v1/account`)).json()).mode).toBe('single-user');
      expect(server.setupLink).toBeNull();
      await server.close();
      await expect(fetch(`${server.url}/api/v1/account`)).rejects.toThrow('fetch failed');
      await server.close();
    }
  });

  test('that others can reach is set up by its link', async () => {
    const server = await startServer(await settings({ host: '0.0.0.0' }));
    const token = server.setupLink?.split('/setup#')[1];
    const { origin, hostname } = new URL(server.url);
    // The link is for whoever sits at another machine: this one may have no screen.
    const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
    const reachable = addresses.filter(({ internal, family }) => !internal && family === 'IPv4');
    expect(reachable.length === 0 ? ['localhost'] : reachable.map(({ address }) => address)).toContain(hostname);
    const made = await fetch(`${server.url}/api/v1/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ token, name: 'Ada', email: 'ada@example.org', password: PASSWORD, organisation: 'Acme' }),
    });
    expect(made.status).toBe(201);
    const cookie = made.headers
      .getSetCookie()
      .map((one) => one.split(';', 1)[0])
      .join('; ');
    const account = await (await fetch(`${server.url}/api/v1/account`, { headers: { cookie } })).json();
    expect(account.user.email).toBe('ada@example.org');
    await server.close();
  });

  test('shares its key and its sessions with others on the same database', async () => {
    const same = await settings({ host: '0.0.0.0' });
    const [one, two] = [await startServer(same), await startServer(same)];
    const body = JSON.stringify({
      token: two.setupLink?.split('#')[1],
      name: 'Ada',
      email: 'ada@example.org',
      password: PASSWORD,
      organisation: 'Acme',
    });
    const made = await fetch(`${one.url}/api/v1/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const cookie = made.headers
      .getSetCookie()
      .map((each) => each.split(';', 1)[0])
      .join('; ');
    for (const { url } of [one, two]) {
      expect((await (await fetch(`${url}/api/v1/account`, { headers: { cookie } })).json()).kind).toBe('user');
    }
    await Promise.all([one.close(), two.close()]);
  });

  test('closes when its signal says so', async () => {
    const abort = new AbortController();
    const server = await startServer(await settings(), { signal: abort.signal });
    abort.abort();
    await server.close();
    await expect(fetch(server.url)).rejects.toThrow('fetch failed');
  });

  test('that finds its port taken says so, and leaves nothing running', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const taken = await settings({ port });
    await expect(startServer(taken)).rejects.toMatchObject({
      code: 'USAGE',
      message: `Port ${port} is taken by another program: choose another by --port or PORT.`,
    });
    await new Promise((resolve) => other.close(resolve));
    const server = await startServer(taken);
    await server.close();
  });
});

describe('the key of an installation', () => {
  test('is made once, however many ask at the same time', async () => {
    const { queries } = await postgres.database();
    const keys = await Promise.all(Array.from({ length: 8 }, () => serverKeyOf(queries)));
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
    expect(keys[0]).toHaveLength(32);
  });
});

describe('impact serve', () => {
  test('answers, prints where, and stops cleanly when it is interrupted', async () => {
    const { databaseUrl } = await settings();
    const main = path.resolve(import.meta.dirname, '../../cli/src/main.ts');
    const child = spawn(process.execPath, [main, 'serve', '--port', '0', '--data', dataFolder], {
      env: { ...process.env, DATABASE_URL: databaseUrl ?? '', IMPACT_WORKERS: '0', NODE_NO_WARNINGS: '1' },
    });
    let out = '';
    let log = '';
    child.stderr.on('data', (chunk) => {
      log += chunk;
    });
    const ready = new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (chunk) => {
        out += chunk;
        const url = /answers at (\S+)/.exec(out)?.[1];
        if (url) resolve(url);
      });
      child.on('exit', (code) => reject(new Error(`It ended with ${code}: ${log}`)));
    });
    const url = await ready;
    expect((await fetch(`${url}/api/v1/account`)).status).toBe(200);
    const ended = new Promise((resolve) => child.on('exit', (code) => resolve(code)));
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(out).toContain('Stopping');
    // The log is one JSON object a line, without the password of the database.
    const lines = log
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toContainEqual(expect.objectContaining({ route: '/api/v1/account', status: 200 }));
    expect(out + log).not.toContain(new URL(databaseUrl ?? '').password);
  });

  test('with a setting that cannot be says which', async () => {
    const main = path.resolve(import.meta.dirname, '../../cli/src/main.ts');
    const child = spawn(process.execPath, [main, 'serve', '--port', 'x'], {
      env: { ...process.env, NODE_NO_WARNINGS: '1' },
    });
    let log = '';
    child.stderr.on('data', (chunk) => {
      log += chunk;
    });
    const code = await new Promise((resolve) => child.on('exit', resolve));
    expect(code).toBe(2);
    expect(log).toContain('PORT');
  });
});
