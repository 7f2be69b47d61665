import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { interviewReport } from '@impact/document/interview.fixture';
import { eq } from 'drizzle-orm';
import { interview, webhook } from '../database/schema.ts';
import type { Client, World } from '../interviews/world.fixture.ts';
import { resultStore } from '../jobs/result-store.ts';
import { organizationPrefix } from '../storage/key.ts';
import { queueDeliveries } from '../webhooks/dispatch.ts';
import { newSecret, sealSecret } from '../webhooks/secret.ts';

/** Words that are in every place where something of an interview is kept. */
export const CANARY = 'a canary in a coal mine';
const URL = '/api/v1/interviews';

/** An organisation with its owner, and webhooks that are told of everything. */
export async function openOffice(world: World): Promise<Client> {
  const owner = await world.person(await world.organisation(), 'owner');
  const secret = sealSecret(newSecret(), world.services.serverKey);
  await world.services.database.queries.insert(webhook).values({
    organizationId: owner.organizationId,
    url: 'https://hooks.example/',
    events: ['interview.done', 'interview.deleted'],
    secret,
  });
  return owner;
}

/** An interview that has been worked with in every way there is, and so has left something everywhere. */
export async function workedWith(
  world: World,
  owner: Client,
  recording = `${CANARY} ${randomUUID()}`,
): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'impact-erased-test-'));
  const uploaded = (name: string, text: string, kind: 'recording' | 'transcript') => {
    writeFileSync(path.join(folder, name), text);
    return world.uploaded(owner, path.join(folder, name), kind);
  };
  const ask = async (method: 'GET' | 'POST' | 'PUT' | 'PATCH', url: string, body?: object, headers = {}) => {
    const answer = await owner.send(method, url, { ...(body && { body }), headers });
    if (answer.statusCode >= 300) throw new Error(`${method} ${url}: ${answer.body}`);
    return answer;
  };
  const once = () => ({ 'idempotency-key': randomUUID() });
  const body = {
    uploadId: await uploaded(`${CANARY}.mp4`, recording, 'recording'),
    transcriptUploadId: await uploaded(`${CANARY}.txt`, CANARY, 'transcript'),
    title: CANARY,
    candidateName: CANARY,
    purpose: 'practice',
    questions: [CANARY],
  };
  const { id } = (await ask('POST', URL, body, once())).json();
  const one = `${URL}/${id}`;
  await ask('PATCH', one, { title: `${CANARY}!` });
  const another = await uploaded('another.txt', `${CANARY}, another`, 'transcript');
  await ask('POST', `${one}/analyses`, { transcriptUploadId: another });
  await world.reported(id, { ...interviewReport(1), id: CANARY });
  const transcript = await ask('GET', `${one}/transcript`);
  const edits = [{ segment: 0, word: 0, text: 'canary' }];
  await ask('PATCH', `${one}/transcript`, { edits }, { 'if-match': transcript.headers.etag });
  await ask('POST', `${one}/notes`, { text: CANARY }, once());
  await ask('PUT', `${one}/ratings/${encodeURIComponent(CANARY)}`, { value: 2, comment: CANARY });
  await ask('PUT', `${one}/sign-off`, { text: CANARY });
  for (const hold of [true, false]) await ask('PUT', `${one}/hold`, { hold, reason: CANARY });
  await ask('POST', `${one}/share-links`, { scope: 'report' });
  await ask('POST', `${one}/invitations`, { email: `${randomUUID()}@canary.example` });
  const beside = await world.interview(owner);
  await ask('POST', '/api/v1/comparisons', { title: CANARY, interviewIds: [id, beside] }, once());

  const { storage, database } = world.services;
  const [row] = await database.queries.select().from(interview).where(eq(interview.id, id));
  if (!row) throw new Error('it is there');
  mkdirSync(path.join(folder, row.sha256));
  for (const ending of ['bin', 'json']) writeFileSync(path.join(folder, row.sha256, `voice-1.${ending}`), CANARY);
  const results = resultStore(storage, owner.organizationId, row.sha256);
  await results.keep('voice-1', folder, new AbortController().signal);
  await queueDeliveries(world.services);
  rmSync(folder, { recursive: true });
  return id;
}

/** Tables, also those of the queue, whose rows hold some words. */
export async function tablesWith(world: World, words: string): Promise<string[]> {
  const { pool } = world.services.database;
  const { rows: tables } = await pool.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE' order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await pool.query(`select count(*)::int as count from ${name} as t where t::text like $1`, [
      `%${words}%`,
    ]);
    if (rows[0].count > 0) found.push(name);
  }
  return found;
}

/** The files of an organisation. */
export async function filesOf(world: World, { organizationId }: Client): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of world.services.storage.list(organizationPrefix(organizationId))) keys.push(key);
  return keys;
}
