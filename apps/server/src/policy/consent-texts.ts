import { desc, eq, max } from 'drizzle-orm';
import { z } from 'zod';
import { actorOf } from '../access/who.ts';
import type { Queries } from '../database/database.ts';
import { consentText } from '../database/schema.ts';
import type { Insider } from '../interviews/find.ts';
import { Author, authorsOf } from '../interviews/people.ts';
import type { Services } from '../services.ts';
import { ConsentText } from './organisation-policy.ts';

export const ConsentTextView = z
  .object({
    ...ConsentText.shape,
    createdAt: z.iso.datetime(),
    createdBy: Author.nullable().describe('null for a text from before this was written down'),
  })
  .meta({ id: 'PublishedConsentText' });
export type ConsentTextView = z.infer<typeof ConsentTextView>;

/**
 * The consent text after a change of policy; a new text is a new version, also where there was none for a while: a version is one text for
 * ever. In a transaction that has the organisation locked.
 */
export async function nextConsent(
  tx: Queries,
  who: Insider,
  before: ConsentText | null,
  text: string | null | undefined,
): Promise<ConsentText | null> {
  if (text === undefined || text === before?.text) return before;
  if (text === null) return null;
  const { organizationId } = who;
  const [last] = await tx
    .select({ version: max(consentText.version) })
    .from(consentText)
    .where(eq(consentText.organizationId, organizationId));
  const next = ConsentText.parse({ version: Math.max(last?.version ?? 0, before?.version ?? 0) + 1, text });
  await tx.insert(consentText).values({ ...next, organizationId, createdBy: actorOf(who) });
  return next;
}

/** Every consent text that the organisation has had, newest first. */
export async function listConsentTexts(
  { database }: Services,
  { organizationId }: Insider,
): Promise<ConsentTextView[]> {
  const { queries } = database;
  const rows = await queries
    .select()
    .from(consentText)
    .where(eq(consentText.organizationId, organizationId))
    .orderBy(desc(consentText.version));
  const author = await authorsOf(
    queries,
    rows.flatMap(({ createdBy }) => createdBy ?? []),
  );
  return rows.map(({ version, text, createdBy, createdAt }) => ({
    version,
    text,
    createdAt: createdAt.toISOString(),
    createdBy: createdBy === null ? null : author(createdBy),
  }));
}
