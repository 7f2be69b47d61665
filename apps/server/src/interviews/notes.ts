import { ImpactError } from '@impact/report/error';
import { and, asc, count, eq } from 'drizzle-orm';
import { z } from 'zod';
import { allowedInterviews } from '../access/allowed.ts';
import { notFound } from '../access/not-found.ts';
import type { Queries } from '../database/database.ts';
import { interview, note } from '../database/schema.ts';
import type { Services } from '../services.ts';
import { writeDown } from './audit.ts';
import { findInterview, type Insider } from './find.ts';
import { Author, authorOf, authorsOf } from './people.ts';
import { paragraphs } from './text.ts';

/** So many notes are more than anybody reads. */
const MOST_NOTES = 1000;

const At = z
  .number()
  .min(0)
  .max(1_000_000)
  .describe('Seconds from the start of the recording; null: on the whole interview');

export const NewNote = z
  .strictObject({ text: paragraphs(5000), at: At.nullable().default(null) })
  .meta({ id: 'NewNote' });
export const NoteChange = z
  .strictObject({ text: paragraphs(5000).optional(), at: At.nullable().optional() })
  .refine((change) => Object.values(change).some((value) => value !== undefined), 'names nothing to change')
  .meta({ id: 'NoteChange' });

export const NoteView = z
  .object({
    id: z.uuid(),
    author: Author,
    own: z.boolean().describe('Whether the asker wrote it, and so may change it'),
    text: z.string(),
    at: z.number().nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Note' });
export type NoteView = z.infer<typeof NoteView>;

type NoteRow = typeof note.$inferSelect;

const milliseconds = (seconds: number | null): number | null => (seconds === null ? null : Math.round(seconds * 1000));

async function shown(queries: Queries, who: Insider, rows: readonly NoteRow[]): Promise<NoteView[]> {
  const author = await authorsOf(
    queries,
    rows.map(({ authorId }) => authorId),
  );
  const own = authorOf(who);
  return rows.map((row) => ({
    id: row.id,
    author: author(row.authorId),
    own: row.authorId === own,
    text: row.text,
    at: row.at === null ? null : row.at / 1000,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }));
}

const only = <T>([first]: readonly T[]): T => {
  if (first === undefined) throw notFound();
  return first;
};

/** All notes on an interview, in the order of their making. Throws NOT_FOUND. */
export async function listNotes({ database }: Services, who: Insider, interviewId: string): Promise<NoteView[]> {
  const { queries } = database;
  await findInterview(queries, who, 'note.read', interviewId);
  const rows = await queries
    .select()
    .from(note)
    .where(eq(note.interviewId, interviewId))
    .orderBy(asc(note.createdAt), asc(note.id))
    .limit(MOST_NOTES);
  return shown(queries, who, rows);
}

/** Writes a note. Throws NOT_FOUND, CONFLICT when there are too many. */
export async function addNote(
  services: Services,
  who: Insider,
  interviewId: string,
  { text, at }: z.infer<typeof NewNote>,
): Promise<NoteView> {
  return services.database.queries.transaction(async (tx) => {
    await findInterview(tx, who, 'note.write', interviewId);
    const [there] = await tx.select({ count: count() }).from(note).where(eq(note.interviewId, interviewId));
    if ((there?.count ?? 0) >= MOST_NOTES)
      throw new ImpactError('CONFLICT', `An interview has at most ${MOST_NOTES} notes: remove some first.`);
    const values = { interviewId, authorId: authorOf(who), text, at: milliseconds(at) };
    const row = only(await tx.insert(note).values(values).returning());
    await writeDown(services, tx, who, { action: 'note.added', interviewId, detail: { note: row.id } });
    return only(await shown(tx, who, [row]));
  });
}

/** Changes a note of one's own. Throws NOT_FOUND, also for a note of somebody else. */
export async function changeNote(
  services: Services,
  who: Insider,
  id: string,
  { text, at }: z.infer<typeof NoteChange>,
): Promise<NoteView> {
  return services.database.queries.transaction(async (tx) => {
    const { interviewId } = await ownNote(tx, who, id);
    const set = { ...(text === undefined ? {} : { text }), ...(at === undefined ? {} : { at: milliseconds(at) }) };
    const rows = await tx
      .update(note)
      .set({ ...set, updatedAt: new Date() })
      .where(eq(note.id, id))
      .returning();
    await writeDown(services, tx, who, { action: 'note.changed', interviewId, detail: { note: id } });
    return only(await shown(tx, who, rows));
  });
}

/** Removes a note of one's own. Throws NOT_FOUND, also for a note of somebody else. */
export async function removeNote(services: Services, who: Insider, id: string): Promise<void> {
  await services.database.queries.transaction(async (tx) => {
    const { interviewId } = await ownNote(tx, who, id);
    await tx.delete(note).where(eq(note.id, id));
    await writeDown(services, tx, who, { action: 'note.removed', interviewId, detail: { note: id } });
  });
}

async function ownNote(tx: Queries, who: Insider, id: string): Promise<NoteRow> {
  const rows = await tx
    .select({ note })
    .from(note)
    .innerJoin(interview, eq(interview.id, note.interviewId))
    .where(and(eq(note.id, id), eq(note.authorId, authorOf(who)), allowedInterviews(who, 'note.write')))
    .for('update', { of: note });
  return only(rows).note;
}
