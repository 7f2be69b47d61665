import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testServices } from '../api/test-services.fixture.ts';
import type { Database } from '../database/database.ts';
import {
  comparison,
  erasureReceipt,
  event,
  idempotency,
  interview,
  note,
  organization,
  run,
  shareLink,
  step,
  upload,
} from '../database/schema.ts';
import { startTestPostgres, type TestPostgres } from '../database/test-database.fixture.ts';
import type { AnalysisQueue } from '../jobs/queue.ts';
import type { Services } from '../services.ts';
import { folderStorage } from '../storage/folder.ts';
import { eraseInterview, eraseWhatIsDue, UNDO_MINUTES } from './erase.ts';
import { isSigned, Receipt, receiptPublicKey } from './receipt.ts';

/** Words that are in every place where something of the interview is kept. */
const CANARY = 'a canary in a coal mine';
const SHA256 = 'a'.repeat(64);

let postgres: TestPostgres;
let database: Database;
let services: Services;
let folder: string;
let forgotten: string[];
let cancelled: string[];

beforeAll(async () => {
  postgres = await startTestPostgres();
}, 60_000);
afterAll(() => postgres.close());
beforeEach(async () => {
  database = await postgres.database();
  folder = mkdtempSync(path.join(tmpdir(), 'impact-erasure-test-'));
  [forgotten, cancelled] = [[], []];
  // What the queue itself does with it, its own tests show.
  const queue: AnalysisQueue = {
    submit: () => Promise.reject(new Error('nothing is submitted here')),
    cancel: async (id) => cancelled.push(id) > 0,
    forget: async (id) => void forgotten.push(id),
    counts: () => Promise.reject(new Error('nothing is counted here')),
    close: async () => {},
  };
  services = await testServices(database, {}, { storage: await folderStorage(folder), queue });
  await database.queries.insert(organization).values({ id: 'ours', name: 'Ours', slug: 'ours' });
  return () => rmSync(folder, { recursive: true, force: true });
});

const put = (key: string) => services.storage.put(key, Readable.from([CANARY]), { size: null, type: 'text/plain' });

/** An interview that has left something everywhere. */
async function keepInterview(sha256 = SHA256): Promise<string> {
  const { queries } = database;
  const id = randomUUID();
  const recordingKey = `organization/ours/upload/${id}`;
  await queries.insert(interview).values({
    id,
    organizationId: 'ours',
    createdBy: 'u',
    title: CANARY,
    candidateName: CANARY,
    recordingKey,
    recordingName: CANARY,
    sha256,
    size: 1,
    settings: { note: CANARY },
  });
  const [made] = await queries
    .insert(run)
    .values({ interviewId: id, settings: { note: CANARY }, fingerprint: 'f', state: 'running' })
    .returning({ id: run.id });
  if (!made) throw new Error('a run was made');
  await queries.insert(step).values({ runId: made.id, job: 'voice', step: 'voice', message: CANARY });
  await queries
    .insert(event)
    .values({ organizationId: 'ours', interviewId: id, type: 'partial', data: { text: CANARY } });
  await queries.insert(note).values({ interviewId: id, authorId: 'u', text: CANARY });
  await queries.insert(shareLink).values({
    interviewId: id,
    createdBy: 'u',
    hash: randomUUID(),
    scope: 'report',
    expiresAt: new Date(Date.now() + 1000),
  });
  await queries
    .insert(comparison)
    .values({ organizationId: 'ours', createdBy: 'u', title: CANARY, interviewIds: [id] });
  await queries
    .insert(idempotency)
    .values({ actor: 'u', key: id, request: 'r', status: 201, body: { id, title: CANARY } });
  await queries.insert(upload).values({
    id: randomUUID(),
    organizationId: 'ours',
    createdBy: 'u',
    name: CANARY,
    size: 1,
    state: 'used',
    storageKey: recordingKey,
    expiresAt: new Date(),
  });
  for (const key of [
    recordingKey,
    `organization/ours/interview/${id}/run-1/report.json`,
    `organization/ours/cache/${sha256}/voice.json`,
  ])
    await put(key);
  return id;
}

/** Where the canary is still found: tables of the database, then keys of storage. */
async function canaries(): Promise<string[]> {
  const found: string[] = [];
  const { rows: tables } = await database.pool.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  );
  for (const { name } of tables) {
    const { rows } = await database.pool.query(
      `select count(*)::int as count from "${name}" as t where t::text like $1`,
      [`%${CANARY}%`],
    );
    if (rows[0].count > 0) found.push(name);
  }
  for await (const { key } of services.storage.list('organization/')) found.push(key);
  return found;
}

const erase = (interviewId: string) =>
  eraseInterview(services, { interviewId, actor: 'user:1', reason: 'erasure_request' });

describe('eraseInterview', () => {
  it('leaves nothing anywhere but a signed receipt and a line in the audit log', async () => {
    const id = await keepInterview();
    expect((await canaries()).length).toBeGreaterThan(8);
    const erased = await erase(id);
    expect(await canaries()).toEqual([]);
    expect(forgotten).toEqual([id]);
    expect(cancelled).toHaveLength(1);
    expect(erased?.receipt).toMatchObject({
      interviewId: id,
      recording: SHA256,
      objects: 3,
      bytes: 3 * CANARY.length,
      verified: true,
    });
    expect(erased?.receipt.rows).toMatchObject({
      interview: 1,
      run: 1,
      step: 1,
      note: 1,
      event: 1,
      idempotency: 1,
      upload: 1,
    });

    const [stored] = await database.queries.select().from(erasureReceipt).where(eq(erasureReceipt.interviewId, id));
    const receipt = Receipt.parse(stored?.receipt);
    const key = receiptPublicKey(services.serverKey);
    expect(isSigned(receipt, stored?.signature ?? '', key)).toBe(true);
    expect(isSigned({ ...receipt, objects: 2 }, stored?.signature ?? '', key)).toBe(false);
    const { rows } = await database.pool.query('select action, subject, detail from audit');
    expect(rows).toEqual([
      {
        action: 'interview.erased',
        subject: `interview:${id}`,
        detail: { reason: 'erasure_request', receipt: stored?.id },
      },
    ]);
  });

  it('keeps what another interview of the same recording needs', async () => {
    const [first, second] = [await keepInterview(), await keepInterview()];
    await erase(first);
    expect(await services.storage.stat(`organization/ours/cache/${SHA256}/voice.json`)).not.toBeNull();
    expect(await services.storage.stat(`organization/ours/upload/${second}`)).not.toBeNull();
    await erase(second);
    expect(await canaries()).toEqual([]);
  });

  it('does not touch an interview under legal hold', async () => {
    const id = await keepInterview();
    await database.queries.update(interview).set({ legalHold: true }).where(eq(interview.id, id));
    await expect(erase(id)).rejects.toMatchObject({ code: 'ON_HOLD' });
    expect(await services.storage.stat(`organization/ours/upload/${id}`)).not.toBeNull();
    const [row] = await database.queries.select().from(interview).where(eq(interview.id, id));
    expect(row?.deletedAt).toBeNull();
  });

  it('goes on where it was cut off, and is done once', async () => {
    const id = await keepInterview();
    const { storage } = services;
    let deletions = 0;
    const failing = {
      ...storage,
      delete: (key: string) => (++deletions === 2 ? Promise.reject(new Error('cut off')) : storage.delete(key)),
    };
    await expect(
      eraseInterview({ ...services, storage: failing }, { interviewId: id, actor: 'u', reason: 'deleted' }),
    ).rejects.toThrow('cut off');
    const [row] = await database.queries.select().from(interview).where(eq(interview.id, id));
    expect(row?.deletedAt).not.toBeNull();
    expect(await erase(id)).not.toBeNull();
    expect(await canaries()).toEqual([]);
    expect(await erase(id)).toBeNull();
    expect(await erase(randomUUID())).toBeNull();
  });
});

describe('eraseWhatIsDue', () => {
  it('waits until a deletion can no longer be undone, minds retention, and minds holds', async () => {
    const ids: string[] = [];
    for (const sha256 of ['b', 'c', 'd', 'e', 'f']) ids.push(await keepInterview(sha256.repeat(64)));
    const [deleted = '', undoable = '', expired = '', held = '', kept = ''] = ids;
    const ago = (minutes: number) => sql`now() - make_interval(mins => ${minutes})`;
    const set = (
      id: string,
      values: Parameters<ReturnType<typeof database.queries.update<typeof interview>>['set']>[0],
    ) => database.queries.update(interview).set(values).where(eq(interview.id, id));
    await set(deleted, { deletedAt: ago(UNDO_MINUTES + 1) });
    await set(undoable, { deletedAt: ago(UNDO_MINUTES - 1) });
    await set(expired, { retentionUntil: ago(1) });
    await set(held, { retentionUntil: ago(1), legalHold: true });
    await set(kept, { retentionUntil: sql`now() + interval '1 day'` });
    const problems: unknown[] = [];
    expect(await eraseWhatIsDue(services, (problem) => problems.push(problem))).toBe(2);
    const left = await database.queries.select({ id: interview.id }).from(interview);
    expect(left.map(({ id }) => id).sort()).toEqual([undoable, held, kept].sort());
    expect(problems).toEqual([]);
  });
});
