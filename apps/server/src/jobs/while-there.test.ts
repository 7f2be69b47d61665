import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { interview, organization } from '../database/schema.ts';
import { startTestPostgres, type TestPostgres } from '../database/test-database.fixture.ts';
import { PRACTICE } from './jobs.fixture.ts';
import { writeWhileThere } from './while-there.ts';

let postgres: TestPostgres;
let database: Database;
beforeAll(async () => {
  postgres = await startTestPostgres();
  database = await postgres.database();
});
afterAll(() => postgres.close());

describe('writeWhileThere', () => {
  it('lets a deletion wait for what is being written, and nothing be written after it', async () => {
    const { queries } = database;
    await queries.insert(organization).values({ id: 'one', name: 'One', slug: 'one' });
    const values = { organizationId: 'one', createdBy: 'test', title: 'A test', recordingName: 'a.mp4', size: 1 };
    const [row] = await queries
      .insert(interview)
      .values({ ...values, sha256: 'ab'.repeat(32), settings: PRACTICE })
      .returning();
    const id = row?.id ?? '';
    const order: string[] = [];
    let deleting: Promise<unknown> = Promise.resolve();
    await writeWhileThere(queries, id, async () => {
      deleting = queries
        .update(interview)
        .set({ deletedAt: new Date() })
        .where(eq(interview.id, id))
        .then(() => order.push('deleted'));
      // Long enough for the deletion to overtake, were it not for the lock.
      await new Promise((resolve) => setTimeout(resolve, 300));
      order.push('written');
    });
    await deleting;
    expect(order).toEqual(['written', 'deleted']);
    const late = writeWhileThere(queries, id, async () => void order.push('too late'));
    await expect(late).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(order).not.toContain('too late');
  });
});
