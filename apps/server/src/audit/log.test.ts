import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { startTestPostgres, type TestPostgres } from '../database/test-database.fixture.ts';
import { createAuditLog } from './log.ts';

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

describe('the audit log', () => {
  it('keeps one unbroken chain an organisation, however many write at once', async () => {
    const log = createAuditLog(database.queries);
    const writes = Array.from({ length: 20 }, (_, i) =>
      log.append(database.queries, entry(i % 2 ? 'a' : 'b', `interview:${i}`)),
    );
    await Promise.all(writes);
    expect(await log.firstBroken('a')).toBeNull();
    expect(await log.firstBroken('b')).toBeNull();
    const { rows } = await database.pool.query(
      'select count(*)::int as count, count(distinct previous_hash)::int as links from audit where organization_id = $1',
      ['a'],
    );
    expect(rows[0]).toEqual({ count: 10, links: 10 });
  });

  it('writes what comes at once together, and none of it where that fails', async () => {
    const log = createAuditLog(database.queries);
    await Promise.all(Array.from({ length: 30 }, (_, i) => log.append(database.queries, entry('d', `interview:${i}`))));
    const { rows } = await database.pool.query("select subject from audit where organization_id = 'd' order by id");
    expect(rows.map(({ subject }) => subject)).toEqual(Array.from({ length: 30 }, (_, i) => `interview:${i}`));
    const first = log.append(database.queries, entry('d', 'interview:30'));
    const cannot = { ...entry('d', 'interview:31'), detail: { text: '\0' } };
    const bad = log.append(database.queries, cannot);
    await first;
    await expect(bad).rejects.toThrow();
    await log.append(database.queries, entry('d', 'interview:32'));
    expect(await log.firstBroken('d')).toBeNull();
    const { rowCount } = await database.pool.query("select from audit where organization_id = 'd'");
    expect(rowCount).toBe(32);
  });

  it('writes nothing when the act that it tells of is undone', async () => {
    const log = createAuditLog(database.queries);
    const undone = database.queries.transaction(async (tx) => {
      await log.append(tx, entry('undone', 'interview:1'));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    const { rowCount } = await database.pool.query('select from audit where organization_id = $1', ['undone']);
    expect(rowCount).toBe(0);
  });

  it('refuses to be changed, and shows where somebody changed it all the same', async () => {
    const log = createAuditLog(database.queries);
    for (const subject of ['interview:1', 'interview:2', 'interview:3'])
      await log.append(database.queries, entry('c', subject));
    for (const statement of ["update audit set actor = 'user:2'", 'delete from audit', 'truncate audit']) {
      await expect(database.pool.query(statement)).rejects.toThrow('append-only');
    }
    await database.pool.query('alter table audit disable trigger audit_no_change');
    const { rows } = await database.pool.query("select id::int from audit where organization_id = 'c' order by id");
    await database.pool.query("update audit set actor = 'user:2' where id = $1", [rows[1].id]);
    expect(await log.firstBroken('c')).toBe(rows[1].id);
    await database.pool.query("update audit set actor = 'user:1' where id = $1", [rows[1].id]);
    expect(await log.firstBroken('c')).toBeNull();
    await database.pool.query('delete from audit where id = $1', [rows[1].id]);
    expect(await log.firstBroken('c')).toBe(rows[2].id);
  });
});
