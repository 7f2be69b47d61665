import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { erasureReceipt, event, interview, upload, webhookDelivery } from '../database/schema.ts';
import { startTestPostgres, type TestPostgres } from '../database/test-database.fixture.ts';
import { type Client, openWorld, type World } from '../interviews/world.fixture.ts';
import { sweepUploads } from '../uploads/sweep.ts';
import { queueDeliveries } from '../webhooks/dispatch.ts';
import { eraseInterview, eraseWhatIsDue } from './erase.ts';
import { CANARY, filesOf, openOffice, tablesWith, workedWith } from './erased-interview.fixture.ts';
import { isSigned, Receipt, receiptPublicKey } from './receipt.ts';
import { UNDO_MINUTES } from './undo.ts';

const URL = '/api/v1/interviews';
/** What may name an interview for ever, and holds nothing but its id. */
const STAYS = ['public.audit', 'public.erasure_receipt', 'public.event', 'public.webhook_delivery'];

let postgres: TestPostgres;
let world: World;
let owner: Client;
beforeAll(async () => {
  postgres = await startTestPostgres();
}, 60_000);
afterAll(() => postgres.close());
beforeEach(async () => {
  world = await openWorld(await postgres.database());
  owner = await openOffice(world);
  return () => world.close();
});

const erase = (interviewId: string) =>
  eraseInterview(world.services, { interviewId, actor: 'user:1', reason: 'erasure_request' });
const queries = () => world.services.database.queries;
const rowOf = async (id: string) => (await queries().select().from(interview).where(eq(interview.id, id)))[0];
const set = (id: string, values: Partial<Record<'deletedAt' | 'retentionUntil', unknown>>) =>
  queries()
    .update(interview)
    .set(values as object)
    .where(eq(interview.id, id));
const ago = (minutes: number) => sql`now() - make_interval(mins => ${minutes})`;
/** Files of an organisation that are of an interview. */
const filesLeft = async (id: string, ...keys: string[]) =>
  (await filesOf(world, owner)).filter((key) => key.includes(id) || keys.some((one) => key.startsWith(one)));

describe('eraseInterview', () => {
  it('leaves nothing anywhere but a signed receipt and an audit log that holds none of its words', async () => {
    const id = await workedWith(world, owner);
    const before = await tablesWith(world, CANARY);
    expect(before).toEqual(
      ['comparison', 'idempotency', 'interview', 'note', 'rating', 'run', 'upload'].map((name) => `public.${name}`),
    );
    const named = await tablesWith(world, id);
    expect(named).toEqual(expect.arrayContaining(['public.share_link', 'public.invitation', 'public.transcript_edit']));
    expect(named.filter((name) => name.startsWith('pgboss.')).length).toBeGreaterThan(0);
    const row = await rowOf(id);
    const cache = `/cache/${row?.sha256}/`;
    expect((await filesOf(world, owner)).filter((key) => key.includes(cache))).toHaveLength(2);

    const beside = (await filesOf(world, owner)).length;
    const erased = await erase(id);
    await queueDeliveries(world.services);
    expect(await tablesWith(world, CANARY)).toEqual([]);
    expect(await tablesWith(world, 'canary.example')).toEqual([]);
    expect(await tablesWith(world, id)).toEqual(STAYS);
    // The recording, two transcripts, the corrected one, the report, two results; what is left is of the interview beside it.
    expect(erased?.receipt).toMatchObject({ interviewId: id, recording: row?.sha256, objects: 7, verified: true });
    expect(await filesOf(world, owner)).toHaveLength(beside - 7);
    expect(await filesLeft(id)).toEqual([]);
    expect(erased?.receipt.rows).toMatchObject({ interview: 1, note: 1, rating: 1, idempotency: 3, upload: 3 });

    const [stored] = await queries().select().from(erasureReceipt).where(eq(erasureReceipt.interviewId, id));
    const receipt = Receipt.parse(stored?.receipt);
    const key = receiptPublicKey(world.services.serverKey);
    expect(isSigned(receipt, stored?.signature ?? '', key)).toBe(true);
    expect(isSigned({ ...receipt, objects: 2 }, stored?.signature ?? '', key)).toBe(false);
    expect((await world.auditOf(id)).at(-1)).toBe('interview.erased');
    const { rows } = await world.services.database.pool.query(
      "select detail from audit where subject = $1 and action in ('rating.given', 'interview.held', 'interview.released')",
      [`interview:${id}`],
    );
    expect(rows).toEqual(Array(3).fill({ detail: {} }));
  });

  it('takes with it the answer to a request that is still under way', async () => {
    const id = await world.interview(owner);
    const { audit } = world.services;
    const { append } = audit;
    // Of the note that is there already, the answer is not: the interview is erased right between.
    audit.append = async (into, entry) => {
      await append(into, entry);
      if (entry.action !== 'note.added') return;
      const { rows } = await world.services.database.pool.query('select interview_id, body from idempotency');
      expect(rows).toEqual([{ interview_id: id, body: null }]);
      await world.services.database.pool.query('delete from idempotency where interview_id = $1', [id]);
    };
    try {
      const headers = { 'idempotency-key': randomUUID() };
      const answer = await owner.send('POST', `${URL}/${id}/notes`, { body: { text: CANARY }, headers });
      expect(answer.statusCode).toBe(201);
    } finally {
      audit.append = append;
    }
    expect(await tablesWith(world, CANARY)).toEqual(['public.note']);
  });

  it('lets no page be stored that is still being printed', { timeout: 60_000 }, async () => {
    const id = await workedWith(world, owner);
    const { storage } = world.services;
    const { stat } = storage;
    let erased: Awaited<ReturnType<typeof erase>> = null;
    storage.stat = async (key) => {
      const found = await stat(key);
      // Right after the print was asked for, the interview is erased.
      if (key.endsWith('.pdf') && !erased) erased = await erase(id);
      return found;
    };
    const answer = await owner.send('GET', `${URL}/${id}/report.pdf`).finally(() => {
      storage.stat = stat;
    });
    expect(erased).toMatchObject({ receipt: { verified: true } });
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'NOT_FOUND']);
    expect(await filesLeft(id)).toEqual([]);
  });

  it('keeps what another interview of the same recording needs', async () => {
    const recording = randomUUID();
    const [first, second] = [await workedWith(world, owner, recording), await workedWith(world, owner, recording)];
    const twin = await rowOf(second);
    const kept = async () => (await filesOf(world, owner)).filter((key) => key.includes(`/cache/${twin?.sha256}/`));
    await erase(first);
    expect(await kept()).toHaveLength(2);
    expect(await world.services.storage.stat(twin?.recordingKey ?? '')).not.toBeNull();
    // It can come back: until it cannot, its results are needed.
    await set(second, { deletedAt: ago(UNDO_MINUTES - 1) });
    const third = await workedWith(world, owner, recording);
    await erase(third);
    expect(await kept()).toHaveLength(2);
    await erase(second);
    expect(await kept()).toEqual([]);
    expect(await tablesWith(world, CANARY)).toEqual([]);
  });

  it('leaves nothing of two interviews of the same recording that are erased at once', async () => {
    const recording = randomUUID();
    const ids = [await workedWith(world, owner, recording), await workedWith(world, owner, recording)];
    const rows = await Promise.all(ids.map(rowOf));
    const { storage } = world.services;
    const { delete: remove } = storage;
    const waiting = new Map(rows.map((row) => [row?.recordingKey, Promise.withResolvers<void>()]));
    // Neither removes its first file before the other has looked where its files are.
    storage.delete = async (key) => {
      waiting.get(key)?.resolve();
      await Promise.all([...waiting.values()].map(({ promise }) => promise));
      return remove(key);
    };
    const erased = await Promise.all(ids.map(erase)).finally(() => {
      storage.delete = remove;
    });
    expect(erased.map((one) => one?.receipt.verified)).toEqual([true, true]);
    expect((await filesOf(world, owner)).filter((key) => key.includes('/cache/'))).toEqual([]);
    expect(await tablesWith(world, CANARY)).toEqual([]);
  });

  it('leaves one receipt of two erasures at once', async () => {
    const id = await workedWith(world, owner);
    const erased = await Promise.all([erase(id), erase(id)]);
    expect(erased.filter((one) => one !== null)).toHaveLength(1);
    expect(await queries().select().from(erasureReceipt)).toHaveLength(1);
    expect((await world.auditOf(id)).filter((action) => action === 'interview.erased')).toHaveLength(1);
  });

  it('finds a transcript that was handed in, also where no analysis and no setting names it', async () => {
    const id = await workedWith(world, owner);
    const keys: string[] = [];
    for (const name of ['first.txt', 'second.txt']) {
      const { uploadId, key } = await transcript(name);
      const answer = await owner.send('POST', `${URL}/${id}/analyses`, { body: { transcriptUploadId: uploadId } });
      expect(answer.statusCode).toBe(202);
      keys.push(key);
    }
    const [lost = '', used = ''] = keys;
    await world.services.database.pool.query("delete from run where settings->'transcript'->>'key' = $1", [lost]);
    // Days later, other uploads that old are long gone.
    await queries()
      .update(upload)
      .set({ expiresAt: ago(1) });
    expect(await sweepUploads(world.services)).toMatchObject({ removed: 0 });
    expect(await filesLeft(id, lost, used)).toEqual(expect.arrayContaining([lost, used]));
    await erase(id);
    expect(await filesLeft(id, lost, used)).toEqual([]);
  });

  it.each(['at once', 'by the clock of retention'])('tells whoever watches and keeps copies, %s', async (how) => {
    const id = await world.interview(owner);
    if (how === 'at once') await erase(id);
    else {
      await set(id, { retentionUntil: ago(1) });
      expect(await eraseWhatIsDue(world.services, () => {})).toBe(1);
    }
    const told = await queries().select().from(event).where(eq(event.interviewId, id));
    expect(told.map(({ type, data }) => ({ type, data }))).toEqual([{ type: 'deleted', data: {} }]);
    await queueDeliveries(world.services);
    const deliveries = await queries().select().from(webhookDelivery);
    expect(deliveries.map(({ type, state }) => [type, state])).toEqual([['interview.deleted', 'waiting']]);
  });

  it('still tells of a deletion when it follows before that could be told, and tells it once', async () => {
    const id = await world.interview(owner);
    await world.reported(id);
    await owner.send('DELETE', `${URL}/${id}`);
    await queueDeliveries(world.services);
    await set(id, { deletedAt: ago(UNDO_MINUTES + 1) });
    expect(await eraseWhatIsDue(world.services, () => {})).toBe(1);
    await queueDeliveries(world.services);
    const deliveries = await queries().select().from(webhookDelivery);
    expect(deliveries.map(({ type, state }) => [type, state])).toEqual([['interview.deleted', 'waiting']]);
  });

  it('does not touch an interview under legal hold', async () => {
    const id = await world.interview(owner);
    await hold(id, true);
    await expect(erase(id)).rejects.toMatchObject({ code: 'ON_HOLD' });
    const row = await rowOf(id);
    expect(row?.deletedAt).toBeNull();
    expect(await world.services.storage.stat(row?.recordingKey ?? '')).not.toBeNull();
  });

  it('goes on where it was cut off, and is done once', async () => {
    const id = await workedWith(world, owner);
    const { storage } = world.services;
    let deletions = 0;
    const failing = {
      ...storage,
      delete: (key: string) => (++deletions === 2 ? Promise.reject(new Error('cut off')) : storage.delete(key)),
    };
    await expect(
      eraseInterview({ ...world.services, storage: failing }, { interviewId: id, actor: 'u', reason: 'deleted' }),
    ).rejects.toThrow('cut off');
    expect((await rowOf(id))?.deletedAt).not.toBeNull();
    // Files are gone: to hold it, or to bring it back, would be a promise that nobody can keep.
    expect(await hold(id, true)).toBe(409);
    expect((await owner.send('POST', `${URL}/${id}/restore`)).statusCode).toBe(404);
    expect((await rowOf(id))?.legalHold).toBe(false);
    expect((await world.auditOf(id)).filter((action) => action === 'interview.held')).toHaveLength(1);
    expect(await erase(id)).not.toBeNull();
    expect(await tablesWith(world, CANARY)).toEqual([]);
    expect(await filesLeft(id)).toEqual([]);
    expect(await erase(id)).toBeNull();
    expect(await erase(randomUUID())).toBeNull();
  });
});

describe('a legal hold', () => {
  it('on what was deleted a moment ago keeps it, and it can be brought back for as long as it is held', async () => {
    const id = await world.interview(owner);
    await owner.send('DELETE', `${URL}/${id}`);
    expect(await hold(id, true)).toBe(204);
    await set(id, { deletedAt: ago(24 * 60) });
    expect(await eraseWhatIsDue(world.services, () => {})).toBe(0);
    const restored = await owner.send('POST', `${URL}/${id}/restore`);
    expect(restored.json()).toMatchObject({ id, legalHold: true, legalHoldReason: 'A claim.' });
    expect((await owner.send('POST', `${URL}/${id}/restore`)).statusCode).toBe(404);
  });

  it('that is lifted lets the deletion go on', async () => {
    const id = await world.interview(owner);
    await owner.send('DELETE', `${URL}/${id}`);
    await hold(id, true);
    await set(id, { deletedAt: ago(24 * 60) });
    expect(await hold(id, false)).toBe(204);
    expect((await owner.send('POST', `${URL}/${id}/restore`)).statusCode).toBe(404);
    expect(await eraseWhatIsDue(world.services, () => {})).toBe(1);
  });
});

describe('eraseWhatIsDue', () => {
  it('waits until a deletion can no longer be undone, minds retention, and minds holds', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) ids.push(await world.interview(owner));
    const [deleted = '', undoable = '', expired = '', held = '', kept = ''] = ids;
    await set(deleted, { deletedAt: ago(UNDO_MINUTES + 1) });
    await set(undoable, { deletedAt: ago(UNDO_MINUTES - 1) });
    await set(expired, { retentionUntil: ago(1) });
    await set(held, { retentionUntil: ago(1) });
    await hold(held, true);
    await set(kept, { retentionUntil: sql`now() + interval '1 day'` });
    const problems: unknown[] = [];
    expect(await eraseWhatIsDue(world.services, (problem) => problems.push(problem))).toBe(2);
    const left = await queries().select({ id: interview.id }).from(interview);
    expect(left.map(({ id }) => id).sort()).toEqual([undoable, held, kept].sort());
    expect(problems).toEqual([]);
  });
});

async function hold(id: string, held: boolean): Promise<number> {
  const body = { hold: held, reason: 'A claim.' };
  return (await owner.send('PUT', `${URL}/${id}/hold`, { body })).statusCode;
}

/** A transcript that the owner has uploaded. */
async function transcript(name: string): Promise<{ uploadId: string; key: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'impact-erasure-test-'));
  writeFileSync(path.join(folder, name), `Some words in ${name}.`);
  const uploadId = await world.uploaded(owner, path.join(folder, name), 'transcript');
  rmSync(folder, { recursive: true });
  const [row] = await queries().select().from(upload).where(eq(upload.id, uploadId));
  return { uploadId, key: row?.storageKey ?? '' };
}
