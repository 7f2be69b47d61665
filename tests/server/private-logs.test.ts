import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Report } from '@impact/report/report';
import { settingsFromEnv } from '@impact/server/settings';
import { type RunningServer, startServer } from '@impact/server/start';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LocalClient, localClient } from './local-client.fixture.ts';

/** A word that stands nowhere else, and says where it was put. */
const canary = (where: string): string => `canary${where}${randomUUID().replaceAll('-', '')}`;

let folder: string;
let server: RunningServer;
let log = '';
/** What must stand in no log, by where it was put. */
const secrets: Record<string, string> = {};
const secret = (where: string): string => {
  secrets[where] ??= canary(where);
  return secrets[where];
};
const email = (where: string): string => `${secret(where)}@example.org`;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'impact-logs-'));
  chmodSync(folder, 0o755);
  const settings = {
    ...settingsFromEnv({}),
    host: '0.0.0.0',
    port: 0,
    workers: 1,
    dataFolder: path.join(folder, 'data'),
  };
  server = await startServer(settings, {
    log: {
      write(line) {
        log += line;
      },
    },
  });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const postgresFile = (name: string): string => readFileSync(path.join(folder, 'data/postgres', name), 'utf8');

async function database<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const { port, password } = JSON.parse(postgresFile('access.json')) as { port: number; password: string };
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'impact', password, database: 'impact' });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

const made = async (answer: Response, status = 201): Promise<Record<string, string>> => {
  if (answer.status !== status) throw new Error(`${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Record<string, string>;
};
const tokenOf = (link: string | undefined): string => link?.split('#')[1] ?? '';
const origin = () => ({ origin: new URL(server.url).origin });

async function owner(): Promise<LocalClient> {
  secrets.setUp = tokenOf(server.setupLink ?? undefined);
  const account = {
    token: secrets.setUp,
    name: secret('person'),
    email: email('address'),
    password: secret('password'),
    organisation: secret('organisation'),
  };
  const answer = await localClient(server.url, origin()).send('POST', '/api/v1/setup', account);
  expect(answer.status).toBe(201);
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';', 1)[0])
    .join('; ');
  secrets.session = cookie.split('=')[1] ?? '';
  return localClient(server.url, { ...origin(), cookie, 'user-agent': secret('browser') });
}

/** The first seconds of the sample, in which somebody speaks. */
function spoken(): Buffer {
  const file = path.join(folder, 'spoken.mp4');
  const sample = path.resolve(import.meta.dirname, '../../samples/interview.mp4');
  execFileSync('ffmpeg', ['-v', 'error', '-i', sample, '-t', '6', '-c', 'copy', file]);
  return readFileSync(file);
}

/** What somebody does in a day, and all that can go wrong with it. */
async function aDay(client: LocalClient): Promise<void> {
  const words = `Thank you for having me.\n\nIn my last job, I was responsible for, um, ${secret('words')}`;
  const transcript = await client.upload(Buffer.from(words), `${secret('transcriptName')}.txt`, 'transcript');
  const recording = await client.upload(spoken(), `${secret('fileName')}.mp4`);
  const id = await client.interview(recording, {
    title: secret('title'),
    candidateName: secret('candidate'),
    transcriptUploadId: transcript,
    questions: [`${secret('question')}?`],
  });
  const url = `/api/v1/interviews/${id}`;
  await expect.poll(() => client.status(id), { timeout: 300_000, interval: 500 }).toBe('done');
  const report = (await (await client.get(`${url}/report`)).json()) as Report;
  expect(report.unavailable.filter(({ step }) => step === 'transcript')).toEqual([]);
  expect(JSON.stringify(report)).toContain(secret('words'));
  for (const rest of ['/report.html', '/report.pdf', '/metrics.csv', '/transcript', '/media']) {
    expect((await client.get(url + rest)).status, rest).toBe(200);
  }

  await made(await client.send('POST', `${url}/notes`, { text: secret('note') }));
  await client.send('PUT', `${url}/ratings/${secret('criterion')}`, { value: 2, comment: secret('comment') });
  secrets.link = (await made(await client.send('POST', `${url}/share-links`, { scope: 'report' }))).token ?? '';
  expect((await client.get(`/api/v1/shared/${secrets.link}/report`)).status).toBe(200);
  secrets.key =
    (await made(await client.send('POST', '/api/v1/keys', { name: secret('keyName'), scopes: ['read'] }))).key ?? '';
  const hook = { url: `https://93.184.216.34/${secret('hookPath')}`, events: ['interview.deleted'] };
  secrets.hookSecret = (await made(await client.send('POST', '/api/v1/webhooks', hook))).secret ?? '';
  const invitation = await made(await client.send('POST', `${url}/invitations`, { email: email('invited') }));
  secrets.invitation = tokenOf(invitation.link);
  await client.get(`/api/v1/interviews?query=${secret('search')}`);
  await client.get(`/api/v1/progress?candidate=${secret('candidate')}`);

  await misfortunes(client, url);

  await client.send('POST', `${url}/erase`);
}

async function misfortunes(client: LocalClient, url: string): Promise<void> {
  const broken = `{"title": "${secret('brokenJson')}`;
  await fetch(new URL(url, server.url), {
    method: 'PATCH',
    body: broken,
    headers: { 'content-type': 'application/json' },
  });
  await client.get(`/api/v1/interviews/${secret('path')}?${secret('query')}=1`);
  await client.get(`/nowhere/${secret('nowhere')}`);
  const signIn = '/api/v1/auth/sign-in/email';
  await client.send('POST', signIn, { email: email('stranger'), password: secret('guess') });
  await client.send('POST', signIn, { email: email('address'), password: secret('wrongPassword') });
  await localClient(server.url, { authorization: `Bearer impact_${secret('wrongKey')}` }).get('/api/v1/interviews');
  await client.get(`/api/v1/shared/${secret('wrongLink')}`);
  // NUL in JSON passes the schema and is refused by Postgres.
  await client.send('POST', `${url}/analyses`, { questions: [`${secret('unstorable')}\0`] });
  // Two who accept for the same new person: one of them meets the other's account.
  const again = await Promise.all(
    [1, 2].map(async () =>
      made(await client.send('POST', '/api/v1/invitations', { email: email('twice'), role: 'reviewer' })),
    ),
  );
  await Promise.all(
    again.map(({ link }) =>
      localClient(server.url, origin()).send('POST', '/api/v1/invitations/accept', {
        token: tokenOf(link),
        name: secret('newName'),
        password: secret('newPassword'),
      }),
    ),
  );

  // Queries that fail for no reason of theirs, with what they were to store.
  await database('alter table note rename to lost');
  expect((await client.send('POST', `${url}/notes`, { text: secret('lostNote') })).status).toBe(500);
  await database('alter table lost rename to note');
  await expect(
    database('insert into "user" (id, name, email) values ($1, $2, $3)', ['x', secret('rawName'), email('address')]),
  ).rejects.toThrow();
  await expect(database('select $1::text::uuid', [secret('rawValue')])).rejects.toThrow();

  // A database that closes its connections in the middle of it all.
  const asked = Array.from({ length: 20 }, () => client.send('POST', `${url}/notes`, { text: secret('cutNote') }));
  await database(
    'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname is not null',
  );
  await Promise.all(asked);
  await expect.poll(async () => (await client.get('/readyz')).status, { timeout: 60_000 }).toBe(200);
}

it('no name, word, address, token or password of a whole day stands in any log', { timeout: 600_000 }, async () => {
  await aDay(await owner());
  const logs = log + postgresFile('postgres.log');
  // It has told of all this: of requests, of failures, of the database.
  expect(log).toContain('/api/v1/interviews/:id/notes');
  expect(log).toContain('"status":500');
  expect(postgresFile('postgres.log')).toContain('ready to accept connections');
  expect(Object.keys(secrets).length).toBeGreaterThan(35);
  for (const [where, text] of Object.entries(secrets)) expect(text.length, where).toBeGreaterThan(15);
  const told = Object.entries(secrets).filter(([, text]) => logs.includes(text));
  expect(told.map(([where, text]) => `${where}: ${lineWith(logs, text)}`)).toEqual([]);
});

const lineWith = (logs: string, text: string): string => logs.split('\n').find((line) => line.includes(text)) ?? '';
