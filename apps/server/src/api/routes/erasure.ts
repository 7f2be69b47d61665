import { and, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../../access/not-found.ts';
import { actorOf } from '../../access/who.ts';
import { erasureReceipt } from '../../database/schema.ts';
import { eraseInterview } from '../../erasure/erase.ts';
import { Receipt, receiptPublicKey } from '../../erasure/receipt.ts';
import { lockInterview } from '../../interviews/find.ts';
import { somebody } from '../authorise.ts';
import type { ApiPlugin } from '../route.ts';

const tags = ['erasure'];
const Signed = z
  .object({
    id: z.uuid(),
    receipt: Receipt,
    signature: z.string().describe('Ed25519 over the receipt as JSON with its keys in order, base64url'),
  })
  .meta({ id: 'SignedReceipt' });

/** Erasure at once, and the receipts that stay of it. */
export const erasureRoutes: ApiPlugin = (app, services) => {
  const { queries } = services.database;
  app.route({
    method: 'POST',
    url: '/api/v1/interviews/:id/erase',
    config: { permission: 'interview.delete' },
    schema: {
      tags,
      summary: 'Erase an interview for good',
      description: 'At once and without undo: recording, reports, results and rows are removed and looked for again.',
      params: z.object({ id: z.uuid() }),
      response: { 200: Signed },
    },
    handler: async (request) => {
      const who = somebody(request);
      const { id } = request.params;
      await queries.transaction((tx) => lockInterview(tx, who, 'interview.delete', id));
      const erased = await eraseInterview(services, {
        interviewId: id,
        actor: actorOf(who),
        reason: 'erasure_request',
      });
      if (!erased) throw notFound();
      const [row] = await queries.select().from(erasureReceipt).where(eq(erasureReceipt.id, erased.id));
      return Signed.parse(row);
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/erasures',
    config: { permission: 'erasure.read' },
    schema: {
      tags,
      summary: 'Receipts of what was erased, newest first',
      querystring: z.object({
        interview: z.uuid().optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
      response: {
        200: z.object({ items: z.array(Signed), publicKey: z.string().describe('Checks the signatures (PEM)') }),
      },
    },
    handler: async (request) => {
      const { interview, limit } = request.query;
      const rows = await queries
        .select()
        .from(erasureReceipt)
        .where(
          and(
            eq(erasureReceipt.organizationId, somebody(request).organizationId),
            interview === undefined ? undefined : eq(erasureReceipt.interviewId, interview),
          ),
        )
        .orderBy(desc(erasureReceipt.erasedAt))
        .limit(limit);
      return { items: rows.map((row) => Signed.parse(row)), publicKey: receiptPublicKey(services.serverKey) };
    },
  });
};
