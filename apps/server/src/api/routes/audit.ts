import { and, desc, eq, lt } from 'drizzle-orm';
import { z } from 'zod';
import { Moment } from '../../accounts/fields.ts';
import { audit } from '../../database/schema.ts';
import { somebody } from '../authorise.ts';
import type { ApiPlugin } from '../route.ts';

const tags = ['audit'];

const Entry = z
  .object({
    id: z.int(),
    at: Moment,
    actor: z.string(),
    action: z.string(),
    subject: z.string(),
    detail: z.record(z.string(), z.unknown()),
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry' });

const Check = z
  .object({
    firstBroken: z.int().nullable().describe('Id of the first entry that does not fit'),
    complete: z.boolean().describe('Whether no entry is missing, at the end or before it'),
    head: z
      .object({ entryId: z.int(), count: z.int().describe('Entries that were ever written'), hash: z.string() })
      .nullable()
      .describe('Where the chain ends; null while nothing is written, or where what tells it was tampered with'),
  })
  .meta({ id: 'AuditCheck' });

/** Who did what, and when; nobody can change it without leaving a break in its chain. */
export const auditRoutes: ApiPlugin = (app, services) => {
  const { queries } = services.database;
  app.route({
    method: 'GET',
    url: '/api/v1/audit',
    config: { permission: 'audit.read' },
    schema: {
      tags,
      summary: 'The audit log, newest first',
      querystring: z.object({
        before: z.coerce
          .number()
          .int()
          .positive()
          .max(Number.MAX_SAFE_INTEGER)
          .optional()
          .describe('Only entries before this id'),
        subject: z.string().max(200).optional().describe('Only of this subject, such as interview:<id>'),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
      response: {
        200: z.object({ items: z.array(Entry), next: z.int().nullable().describe('`before` of the next page') }),
      },
    },
    handler: async (request) => {
      const { before, subject, limit } = request.query;
      const rows = await queries
        .select()
        .from(audit)
        .where(
          and(
            eq(audit.organizationId, somebody(request).organizationId),
            before === undefined ? undefined : lt(audit.id, before),
            subject === undefined ? undefined : eq(audit.subject, subject),
          ),
        )
        .orderBy(desc(audit.id))
        .limit(limit);
      const items = rows.map((row) => Entry.parse({ ...row, at: row.at.toISOString() }));
      return { items, next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/audit/check',
    config: { permission: 'audit.read' },
    schema: {
      tags,
      summary: 'Whether the chain of the audit log is unbroken, to its end',
      description: 'Kept elsewhere, `head` tells later whether the log up to it is still as it was.',
      response: { 200: Check },
    },
    handler: (request) => services.audit.check(somebody(request).organizationId),
  });
};
