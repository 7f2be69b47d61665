import { ImpactError } from '@impact/report/error';
import { and, asc, count, eq } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../access/not-found.ts';
import { rating } from '../database/schema.ts';
import type { Services } from '../services.ts';
import { writeDown } from './audit.ts';
import { findInterview, type Insider } from './find.ts';
import { Author, authorOf, authorsOf } from './people.ts';
import { line, paragraphs } from './text.ts';

/** Criteria of one person for one interview, and ratings that are listed at once. */
const MOST_CRITERIA = 50;
const MOST_RATINGS = 1000;

export const Criterion = line(80).describe('What is rated, in the reviewer’s own words');
export const NewRating = z
  .strictObject({
    value: z.int().min(1).max(5).describe('1 (lowest) to 5, given by a person; no number of a report becomes a rating'),
    comment: paragraphs(2000).nullable().default(null),
  })
  .meta({ id: 'NewRating' });

export const RatingView = z
  .object({
    criterion: z.string(),
    value: z.int().min(1).max(5),
    comment: z.string().nullable(),
    author: Author,
    own: z.boolean(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Rating' });
export type RatingView = z.infer<typeof RatingView>;

/** The ratings of everybody, by criterion; they are neither added up nor averaged. Throws NOT_FOUND. */
export async function listRatings({ database }: Services, who: Insider, interviewId: string): Promise<RatingView[]> {
  const { queries } = database;
  await findInterview(queries, who, 'note.read', interviewId);
  const rows = await queries
    .select()
    .from(rating)
    .where(eq(rating.interviewId, interviewId))
    .orderBy(asc(rating.criterion), asc(rating.authorId))
    .limit(MOST_RATINGS);
  const author = await authorsOf(
    queries,
    rows.map(({ authorId }) => authorId),
  );
  const own = authorOf(who);
  return rows.map(({ criterion, value, comment, authorId, updatedAt }) => ({
    criterion,
    value,
    comment,
    author: author(authorId),
    own: authorId === own,
    updatedAt: updatedAt.toISOString(),
  }));
}

/** Gives or changes one's own rating by a criterion. Throws NOT_FOUND. */
export async function rate(
  services: Services,
  who: Insider,
  { interviewId, criterion }: { interviewId: string; criterion: string },
  { value, comment }: z.infer<typeof NewRating>,
): Promise<void> {
  const authorId = authorOf(who);
  await services.database.queries.transaction(async (tx) => {
    await findInterview(tx, who, 'rating.write', interviewId);
    const set = { value, comment, updatedAt: new Date() };
    await tx
      .insert(rating)
      .values({ interviewId, authorId, criterion, ...set })
      .onConflictDoUpdate({ target: [rating.interviewId, rating.authorId, rating.criterion], set });
    const own = and(eq(rating.interviewId, interviewId), eq(rating.authorId, authorId));
    const [there] = await tx.select({ count: count() }).from(rating).where(own);
    if ((there?.count ?? 0) > MOST_CRITERIA)
      throw new ImpactError('CONFLICT', `One person rates an interview by at most ${MOST_CRITERIA} criteria.`);
    await writeDown(services, tx, who, { action: 'rating.given', interviewId });
  });
}

/** Takes one's own rating back. Throws NOT_FOUND. */
export async function removeRating(
  services: Services,
  who: Insider,
  { interviewId, criterion }: { interviewId: string; criterion: string },
): Promise<void> {
  await services.database.queries.transaction(async (tx) => {
    await findInterview(tx, who, 'rating.write', interviewId);
    const removed = await tx
      .delete(rating)
      .where(
        and(eq(rating.interviewId, interviewId), eq(rating.authorId, authorOf(who)), eq(rating.criterion, criterion)),
      )
      .returning({ value: rating.value });
    if (removed.length === 0) throw notFound();
    await writeDown(services, tx, who, { action: 'rating.removed', interviewId });
  });
}
