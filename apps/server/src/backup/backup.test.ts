import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LOCAL_ORGANIZATION } from '../accounts/mode.ts';
import { makeInterview } from '../accounts/people.fixture.ts';
import { testServices } from '../api/test-services.fixture.ts';
import { createAuditLog } from '../audit/log.ts';
import { openDatabase } from '../database/open.ts';
import { createEvents } from '../events/create.ts';
import { serverKeyOf } from '../server-key.ts';
import { openStorage } from '../storage/open.ts';
import { backUp } from './backup.ts';
import { restore } from './restore.ts';

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'impact-backup-test-'));
  // Postgres may run as an account of its own, which must reach its folder.
  chmodSync(parent, 0o755);
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const installation = (name: string) => ({ dataFolder: path.join(parent, name), databaseUrl: null, storageUrl: null });
const store = async (settings: ReturnType<typeof installation>, key: string, body: string) =>
  (await openStorage(settings)).put(key, Readable.from([body]), { size: body.length, type: 'text/plain' });

/** As an operator does it while the server works: in a process of its own. */
async function backUpElsewhere(settings: ReturnType<typeof installation>, to: string): Promise<void> {
  const script = `const { backUp } = await import(${JSON.stringify(path.join(import.meta.dirname, 'backup.ts'))});
    await backUp(${JSON.stringify(settings)}, ${JSON.stringify(to)});`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
}

describe('a backup', () => {
  it('of an installation at work holds all that was there when it began, and can be started beside it', {
    timeout: 120_000,
  }, async () => {
    const [old, fresh] = [installation('old'), installation('fresh')];
    const database = await openDatabase(old);
    await testServices(database);
    const serverKey = await serverKeyOf(database.queries);
    const audit = createAuditLog(database.queries, serverKey);
    const events = createEvents(database);
    const before: string[] = [];
    for (let i = 0; i < 5; i++) {
      const id = await makeInterview(database, LOCAL_ORGANIZATION, { title: `Interview ${i}`, recordingKey: `a/${i}` });
      await store(old, `a/${i}`, `recording ${i}`);
      await audit.append(database.queries, {
        organizationId: LOCAL_ORGANIZATION,
        actor: 'test',
        action: 'interview.created',
        subject: `interview:${id}`,
        detail: {},
      });
      before.push(id);
    }
    // Work goes on while the copy is made.
    let working = true;
    let written = 0;
    const work = (async () => {
      while (working) {
        const i = 5 + written++;
        await store(old, `a/${i}`, `recording ${i}`);
        const interviewId = await makeInterview(database, LOCAL_ORGANIZATION, {
          title: 'x'.repeat(5000),
          recordingKey: `a/${i}`,
        });
        await events.publish(database.queries, {
          organizationId: LOCAL_ORGANIZATION,
          interviewId,
          type: 'changed',
          data: { changed: [String(i)] },
        });
      }
    })();
    const copy = path.join(parent, 'copy');
    await backUpElsewhere(old, copy);
    working = false;
    await work;
    expect(written).toBeGreaterThan(0);

    await restore(copy, fresh.dataFolder);
    const restored = await openDatabase(fresh);
    const { rows } = await restored.pool.query<{ id: string; recording_key: string }>(
      'select id, recording_key from interview order by created_at',
    );
    expect(rows.slice(0, 5).map(({ id }) => id)).toEqual(before);
    const storage = await openStorage(fresh);
    for (const { recording_key } of rows) {
      const file = await storage.get(recording_key);
      expect(file && (await text(file))).toBe(`recording ${recording_key.slice(2)}`);
    }
    expect(await serverKeyOf(restored.queries)).toEqual(serverKey);
    expect(await createAuditLog(restored.queries, serverKey).check(LOCAL_ORGANIZATION)).toMatchObject({
      firstBroken: null,
      complete: true,
    });
    // Indexes are as good as tables, and both can be written.
    await restored.pool.query('set enable_seqscan = off');
    const { rows: found } = await restored.pool.query(
      'select count(*)::int as count from interview where id = any($1)',
      [rows.map(({ id }) => id)],
    );
    expect(found[0].count).toBe(rows.length);
    await makeInterview(restored, LOCAL_ORGANIZATION);
    await restored.close();
    await events.close();
    await database.close();
  });

  it('can be made of an installation that is stopped, and without its files', { timeout: 60_000 }, async () => {
    const [old, fresh] = [installation('old'), installation('fresh')];
    const database = await openDatabase(old);
    await testServices(database);
    const id = await makeInterview(database, LOCAL_ORGANIZATION);
    await store(old, 'a/b', 'recording');
    await database.close();
    const whole = path.join(parent, 'whole');
    // Of a process that is writing, or was killed while it did.
    writeFileSync(path.join(old.dataFolder, 'files', '.aside', 'half'), 'half a recording');
    await backUp(old, whole);
    expect(readdirSync(path.join(whole, 'files'))).toEqual(['a']);
    const copy = path.join(parent, 'copy');
    await backUp(old, copy, { files: false });
    expect(existsSync(path.join(copy, 'files'))).toBe(false);
    await restore(copy, fresh.dataFolder);
    const restored = await openDatabase(fresh);
    expect((await restored.queries.query.interview.findMany()).map((one) => one.id)).toEqual([id]);
    await restored.close();
  });

  it('neither replaces anything nor takes half a backup for a whole one', { timeout: 60_000 }, async () => {
    const old = installation('old');
    const copy = path.join(parent, 'copy');
    await expect(backUp(old, copy)).rejects.toMatchObject({ code: 'USAGE' });
    await expect(backUp({ ...old, databaseUrl: 'postgres://localhost/x' }, copy)).rejects.toThrow('pg_dump');
    await (await openDatabase(old)).close();
    await backUp(old, copy);
    await expect(backUp(old, copy)).rejects.toThrow('is there already');
    await expect(restore(copy, old.dataFolder)).rejects.toThrow('is there already');
    rmSync(path.join(copy, 'backup.json'));
    await expect(restore(copy, path.join(parent, 'fresh'))).rejects.toThrow('no whole backup');
    writeFileSync(path.join(copy, 'backup.json'), '{"format":2}');
    await expect(restore(copy, path.join(parent, 'fresh'))).rejects.toThrow('no whole backup');
    expect(existsSync(path.join(parent, 'fresh'))).toBe(false);
  });

  it('can be restored again after that was cut off anywhere', { timeout: 60_000 }, async () => {
    const [old, fresh] = [installation('old'), installation('fresh')];
    const database = await openDatabase(old);
    await testServices(database);
    const id = await makeInterview(database, LOCAL_ORGANIZATION);
    await store(old, 'a/b', 'recording');
    await database.close();
    const copy = path.join(parent, 'copy');
    await backUp(old, copy);
    // As it is when the files have come and the database has not.
    const at = (...names: string[]) => path.join(fresh.dataFolder, ...names);
    mkdirSync(at('postgres.restoring'), { recursive: true });
    mkdirSync(at('files', 'c'), { recursive: true });
    await expect(restore(copy, fresh.dataFolder)).rejects.toThrow('is there already');
    writeFileSync(at('files', '.restoring'), '');
    await restore(copy, fresh.dataFolder);
    expect(readdirSync(at('files'))).toEqual(['a']);
    expect(readdirSync(fresh.dataFolder).sort()).toEqual(['files', 'postgres']);
    const restored = await openDatabase(fresh);
    expect((await restored.queries.query.interview.findMany()).map((one) => one.id)).toEqual([id]);
    await restored.close();
    await expect(restore(copy, fresh.dataFolder)).rejects.toThrow('is there already');
  });
});
