import { randomBytes } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { actorOf, type Who } from '../access/who.ts';
import type { Queries } from '../database/database.ts';
import { upload } from '../database/schema.ts';
import type { Services } from '../services.ts';
import { organizationPrefix } from '../storage/key.ts';

/** What uploads work with. */
export type UploadServices = Pick<Services, 'settings' | 'database' | 'storage'>;

export type UploadRow = typeof upload.$inferSelect;

export const UploadKind = z.enum(['recording', 'transcript']);
export type UploadKind = z.infer<typeof UploadKind>;

/** Most bytes of a transcript: days of speech. */
export const TRANSCRIPT_LIMIT = 5 * 2 ** 20;

/** An upload that is not finished lasts this long after its last byte, one that is not used this long after it was stored. */
const HOURS_KEPT = 24;
export const keptFrom = (moment: Date): Date => new Date(moment.getTime() + HOURS_KEPT * 3_600_000);

/** One of which no byte has arrived lasts this long: it holds room on the disk that others wait for. */
const HOURS_EMPTY = 1;
/** Until when an upload that is on its way can go on, by what has arrived of it and when. */
export const resumableUntil = ({ size, modified }: { size: number; modified: Date }): Date =>
  size > 0 ? keptFrom(modified) : new Date(modified.getTime() + HOURS_EMPTY * 3_600_000);

/** An upload by form ends with its connection; it is over, by its row, from its first moment on, and only its lock keeps it. */
export const isResumable = ({ createdAt, expiresAt }: UploadRow): boolean => expiresAt > createdAt;

/** Ids are not guessable: 128 random bits. */
export const newUploadId = (): string => randomBytes(16).toString('hex');
export const isUploadId = (text: string): boolean => /^[0-9a-f]{32}$/.test(text);

/** Where a finished upload lies in storage. */
export const uploadKey = ({ organizationId, id }: Pick<UploadRow, 'organizationId' | 'id'>): string =>
  `${organizationPrefix(organizationId)}upload/${id}`;

/** The upload with this id if it is one's own, else null: nobody learns that others have one. */
export async function ownUpload(queries: Queries, who: Who, id: string): Promise<UploadRow | null> {
  if (who.kind === 'anonymous' || !isUploadId(id)) return null;
  const own = and(eq(upload.id, id), eq(upload.organizationId, who.organizationId), eq(upload.createdBy, actorOf(who)));
  const [row] = await queries.select().from(upload).where(own);
  return row ?? null;
}

export async function uploadById(queries: Queries, id: string): Promise<UploadRow | null> {
  const [row] = await queries.select().from(upload).where(eq(upload.id, id));
  return row ?? null;
}
