import { ImpactError } from '@impact/report/error';
import { and, eq, isNull } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { interview } from '../database/schema.ts';

/**
 * Writes something of an interview into storage, unless it is being erased: the erasure, which begins by marking the row, waits for what is
 * being written, and nothing is written after it. Throws NOT_FOUND.
 */
export const writeWhileThere = (queries: Queries, interviewId: string, write: () => Promise<void>): Promise<void> =>
  queries.transaction(async (tx) => {
    const [there] = await tx
      .select({ id: interview.id })
      .from(interview)
      .where(and(eq(interview.id, interviewId), isNull(interview.deletedAt)))
      .for('share');
    if (!there) throw new ImpactError('NOT_FOUND', 'The interview was deleted in the meantime.');
    await write();
  });
