import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { startTestPostgres, type TestPostgres } from '../database/test-database.fixture.ts';
import { signEarlierHeads } from './head.ts';
import { createAuditLog } from './log.ts';

const serverKey = Buffer.alloc(32, 7);
const UNBROKEN = { firstBroken: null, complete: true };
let postgres: TestPostgres;
let database: Database;
beforeAll(async () => {
  postgres = await startTestPostgres();
  database = await postgres.database();
}, 60_000);
afterAll(() => postgres.close());

const entry = (organizationId: string, subject: string) => ({
  organizationId,
  actor: 'user:1',
  action: 'interview.viewed',
  subject,
  detail: { zone: 'b', address: { b: 1, a: [2, { d: 1, c: 2 }] } },
});

/** As somebody who owns the database could. */
async function tampering(statement: string, values: unknown[] = []): Promise<void> {
  const triggers = (act: string) =>
    database.pool.query(
      `alter table audit ${act} trigger audit_no_change; alter table audit_head ${act} trigger audit_head_stays`,
    );
  await triggers('disable');
  await database.pool.query(statement, values);
  await triggers('enable');
}

describe('the audit log', () => {
  it('keeps one unbroken chain an organisation, however many write at once', async () => {
    const log = createAuditLog(database.queries, serverKey);
    const writes = Array.from({ length: 20 }, (_, i) =>
      log.append(database.queries, entry(i % 2 ? 'a' : 'b', `interview:${i}`)),
    );
    await Promise.all(writes);
    expect(await log.check('a')).toMatchObject(UNBROKEN);
    expect(await log.check('b')).toMatchObject(UNBROKEN);
    const { rows } = await database.pool.query(
      'select count(*)::int as count, count(distinct previous_hash)::int as links from audit where organization_id = $1',
      ['a'],
    );
    expect(rows[0]).toEqual({ count: 10, links: 10 });
  });

  it('writes what comes at once together, and none of it where that fails', async () => {
    const log = createAuditLog(database.queries, serverKey);
    await Promise.all(Array.from({ length: 30 }, (_, i) => log.append(database.queries, entry('d', `interview:${i}`))));
    const { rows } = await database.pool.query("select subject from audit where organization_id = 'd' order by id");
    expect(rows.map(({ subject }) => subject)).toEqual(Array.from({ length: 30 }, (_, i) => `interview:${i}`));
    const first = log.append(database.queries, entry('d', 'interview:30'));
    const cannot = { ...entry('d', 'interview:31'), detail: { text: '\0' } };
    const bad = log.append(database.queries, cannot);
    await first;
    await expect(bad).rejects.toThrow();
    await log.append(database.queries, entry('d', 'interview:32'));
    expect(await log.check('d')).toMatchObject(UNBROKEN);
    const { rowCount } = await database.pool.query("select from audit where organization_id = 'd'");
    expect(rowCount).toBe(32);
  });

  it('writes nothing when the act that it tells of is undone', async () => {
    const log = createAuditLog(database.queries, serverKey);
    const undone = database.queries.transaction(async (tx) => {
      await log.append(tx, entry('undone', 'interview:1'));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    const { rowCount } = await database.pool.query('select from audit where organization_id = $1', ['undone']);
    expect(rowCount).toBe(0);
  });

  it('refuses to be changed, and shows where somebody changed it all the same', async () => {
    const log = createAuditLog(database.queries, serverKey);
    for (const subject of ['interview:1', 'interview:2', 'interview:3'])
      await log.append(database.queries, entry('c', subject));
    for (const statement of ["update audit set actor = 'user:2'", 'delete from audit', 'truncate audit']) {
      await expect(database.pool.query(statement)).rejects.toThrow('append-only');
    }
    await database.pool.query('alter table audit disable trigger audit_no_change');
    const { rows } = await database.pool.query("select id::int from audit where organization_id = 'c' order by id");
    await database.pool.query("update audit set actor = 'user:2' where id = $1", [rows[1].id]);
    expect((await log.check('c')).firstBroken).toBe(rows[1].id);
    await database.pool.query("update audit set actor = 'user:1' where id = $1", [rows[1].id]);
    expect(await log.check('c')).toMatchObject(UNBROKEN);
    await database.pool.query('delete from audit where id = $1', [rows[1].id]);
    expect(await log.check('c')).toMatchObject({ firstBroken: rows[2].id, complete: false });
    await database.pool.query('alter table audit enable trigger audit_no_change');
  });

  it('shows that its end was cut off, also once it goes on', async () => {
    const log = createAuditLog(database.queries, serverKey);
    for (const subject of ['interview:1', 'interview:2', 'interview:3'])
      await log.append(database.queries, entry('cut', subject));
    const { head } = await log.check('cut');
    expect(head).toMatchObject({ count: 3, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    await tampering("delete from audit where organization_id = 'cut' and subject = 'interview:3'");
    expect(await log.check('cut')).toEqual({ firstBroken: null, complete: false, head });
    await log.append(database.queries, entry('cut', 'interview:4'));
    const { rows } = await database.pool.query("select max(id)::int as id from audit where organization_id = 'cut'");
    expect(await log.check('cut')).toMatchObject({ firstBroken: rows[0].id, complete: false, head: { count: 4 } });
  });

  it.each([
    ['moved back', "update audit_head set count = 1, entry_id = $1, hash = $2 where organization_id = 'forged'"],
    ['taken away', "delete from audit_head where organization_id = 'forged' and $1 > 0 and $2 <> ''"],
  ])('shows that its head was %s together with a cut', async (_how, statement) => {
    const log = createAuditLog(database.queries, serverKey);
    await tampering("delete from audit where organization_id = 'forged'");
    await tampering("delete from audit_head where organization_id = 'forged'");
    for (const subject of ['interview:1', 'interview:2']) await log.append(database.queries, entry('forged', subject));
    await expect(database.pool.query('delete from audit_head')).rejects.toThrow('append-only');
    const { rows } = await database.pool.query(
      "select id::int, hash from audit where organization_id = 'forged' order by id limit 1",
    );
    await tampering("delete from audit where organization_id = 'forged' and subject = 'interview:2'");
    await tampering(statement, [rows[0].id, rows[0].hash]);
    expect(await log.check('forged')).toEqual({ firstBroken: null, complete: false, head: null });
    await log.append(database.queries, entry('forged', 'interview:3'));
    expect(await log.check('forged')).toMatchObject({ firstBroken: expect.any(Number), complete: false });
  });

  it('takes over a chain from before there were heads', async () => {
    const log = createAuditLog(database.queries, serverKey);
    await log.append(database.queries, entry('old', 'interview:1'));
    await database.pool.query("update audit_head set signature = null where organization_id = 'old'");
    expect((await log.check('old')).complete).toBe(false);
    await signEarlierHeads(database.queries, serverKey);
    await log.append(database.queries, entry('old', 'interview:2'));
    expect(await log.check('old')).toMatchObject({ ...UNBROKEN, head: { count: 2 } });
  });

  it('writes a view down once in a while, for each person and thing', async () => {
    const log = createAuditLog(database.queries, serverKey);
    const view = entry('seen', 'interview:1');
    await Promise.all([log.appendView(view), log.appendView(view), log.appendView({ ...view, actor: 'user:2' })]);
    await log.appendView(view);
    await log.appendView({ ...view, action: 'notes.viewed' });
    await log.appendView({ ...view, subject: 'interview:2' });
    const { rows } = await database.pool.query("select actor from audit where organization_id = 'seen' order by id");
    expect(rows.map(({ actor }) => actor)).toEqual(['user:1', 'user:2', 'user:1', 'user:1']);
  });
});
