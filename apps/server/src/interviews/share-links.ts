import { ImpactError } from '@impact/report/error';
import { and, count, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { allowedInterviews } from '../access/allowed.ts';
import { notFound } from '../access/not-found.ts';
import { LINK_SCOPES } from '../access/who.ts';
import { mintToken } from '../accounts/secret-token.ts';
import { interview, shareLink } from '../database/schema.ts';
import type { Services } from '../services.ts';
import { writeDown } from './audit.ts';
import { findInterview, type Insider } from './find.ts';
import { Author, authorOf, authorsOf } from './people.ts';

const LONGEST_DAYS = 90;
/** Links of one interview that are valid at a time. */
const MOST_LINKS = 50;

export const NewShareLink = z
  .strictObject({
    scope: z
      .enum(LINK_SCOPES)
      .describe('summary: headline numbers; report: all of the report; report_and_media: also the recording'),
    days: z.int().min(1).max(LONGEST_DAYS).default(14).describe('How long it is valid'),
  })
  .meta({ id: 'NewShareLink' });

export const ShareLinkView = z
  .object({
    id: z.uuid(),
    scope: z.enum(LINK_SCOPES),
    createdBy: Author,
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ShareLink' });
export type ShareLinkView = z.infer<typeof ShareLinkView>;

type LinkRow = typeof shareLink.$inferSelect;

const shown = (row: LinkRow, author: (id: string) => Author): ShareLinkView => ({
  id: row.id,
  scope: ShareLinkView.shape.scope.parse(row.scope),
  createdBy: author(row.createdBy),
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
});

const lasting = () => and(isNull(shareLink.revokedAt), gt(shareLink.expiresAt, sql`now()`));

/** Makes a link to one report; its token is told this once. Throws NOT_FOUND, CONFLICT when there are too many. */
export async function createShareLink(
  services: Services,
  who: Insider,
  interviewId: string,
  { scope, days }: z.infer<typeof NewShareLink>,
): Promise<ShareLinkView & { token: string }> {
  const { token, hash } = mintToken();
  const createdBy = authorOf(who);
  return services.database.queries.transaction(async (tx) => {
    await findInterview(tx, who, 'share.manage', interviewId);
    const [there] = await tx
      .select({ count: count() })
      .from(shareLink)
      .where(and(eq(shareLink.interviewId, interviewId), lasting()));
    if ((there?.count ?? 0) >= MOST_LINKS)
      throw new ImpactError('CONFLICT', `An interview has at most ${MOST_LINKS} links: revoke some first.`);
    const expiresAt = new Date(Date.now() + days * 86_400_000);
    const [row] = await tx.insert(shareLink).values({ interviewId, createdBy, hash, scope, expiresAt }).returning();
    if (!row) throw new Error('An insert returned no row.');
    const detail = { link: row.id, scope, days };
    await writeDown(services, tx, who, { action: 'share_link.created', interviewId, detail });
    return { ...shown(row, await authorsOf(tx, [createdBy])), token };
  });
}

/** The links to an interview that are valid, newest first. Throws NOT_FOUND. */
export async function listShareLinks(
  { database }: Services,
  who: Insider,
  interviewId: string,
): Promise<ShareLinkView[]> {
  const { queries } = database;
  await findInterview(queries, who, 'share.manage', interviewId);
  const rows = await queries
    .select()
    .from(shareLink)
    .where(and(eq(shareLink.interviewId, interviewId), lasting()))
    .orderBy(desc(shareLink.createdAt), desc(shareLink.id))
    .limit(MOST_LINKS);
  const author = await authorsOf(
    queries,
    rows.map(({ createdBy }) => createdBy),
  );
  return rows.map((row) => shown(row, author));
}

/** Makes a link invalid from this moment on. Throws NOT_FOUND. */
export async function revokeShareLink(services: Services, who: Insider, id: string): Promise<void> {
  await services.database.queries.transaction(async (tx) => {
    const [row] = await tx
      .select({ interviewId: shareLink.interviewId })
      .from(shareLink)
      .innerJoin(interview, eq(interview.id, shareLink.interviewId))
      .where(and(eq(shareLink.id, id), lasting(), allowedInterviews(who, 'share.manage')))
      .for('update', { of: shareLink });
    if (!row) throw notFound();
    await tx.update(shareLink).set({ revokedAt: sql`now()` }).where(eq(shareLink.id, id));
    const { interviewId } = row;
    await writeDown(services, tx, who, { action: 'share_link.revoked', interviewId, detail: { link: id } });
  });
}
