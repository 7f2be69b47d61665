import { createHash } from 'node:crypto';
import { ImpactError } from '@impact/report/error';
import { and, eq, lt, sql } from 'drizzle-orm';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { actorOf } from '../access/who.ts';
import type { Database, Queries } from '../database/database.ts';
import { idempotency } from '../database/schema.ts';

const HOURS_KEPT = 24;
/** A request that has no answer after this long died with its server: its key may be used again. */
const ABANDONED_SECONDS = 60;
const RETRY_SECONDS = 1;

const Key = z.string().regex(/^[\x21-\x7e]{1,200}$/);
const Stored = z.object({ text: z.string(), type: z.string(), location: z.string().nullable() });

/** Why a route that tells a secret takes no key: its answer must not be kept. */
export const TOLD_ONCE = 'Its answer holds a secret that is told once and kept nowhere.';

interface Claim {
  /** The organisation that is worked in, and who asks: in another one the same request is another. */
  actor: string;
  key: string;
}

/** The interview to which a route adds something, known before there is an answer: its erasure takes the answer with it. */
const INTERVIEW_ROUTE = /^\/api\/v1\/interviews\/:id\//;
const InterviewParams = z.object({ id: z.uuid() });

function interviewOf({ routeOptions, params }: FastifyRequest): string | null {
  if (!INTERVIEW_ROUTE.test(routeOptions.url ?? '')) return null;
  return InterviewParams.safeParse(params).data?.id ?? null;
}

/**
 * Makes creates repeatable: a request with an `Idempotency-Key` that was answered gets the same answer again for a day, instead of a second
 * thing. The same key with another request is refused (422), and while the first one still runs, too (409 with Retry-After). Only answers
 * of success are kept: after an error the key is free for another try. A route that makes something and cannot take part refuses the key
 * (400), so that nobody relies on it.
 */
export function repeatableCreates(app: FastifyInstance, { queries }: Pick<Database, 'queries'>): void {
  const claims = new WeakMap<FastifyRequest, Claim>();

  app.addHook('preHandler', async (request, reply) => {
    const given = request.headers['idempotency-key'];
    const { idempotent } = request.routeOptions.config;
    if (given === undefined || idempotent === undefined) return;
    if (idempotent !== true) {
      throw new ImpactError('INVALID_REQUEST', `Send this request without Idempotency-Key. ${idempotent}`);
    }
    const { success, data: key } = Key.safeParse(given);
    if (!success) {
      throw new ImpactError('INVALID_REQUEST', 'Idempotency-Key must be 1 to 200 plain characters, such as a UUID.');
    }
    const claim = { actor: actorIn(request), key };
    const fingerprint = fingerprintOf(request);
    if (await take(queries, claim, { request: fingerprint, interviewId: interviewOf(request) })) {
      claims.set(request, claim);
      return;
    }
    const [earlier] = await queries.select().from(idempotency).where(sameClaim(claim));
    if (earlier && earlier.request !== fingerprint) {
      throw new ImpactError(
        'IDEMPOTENCY_MISMATCH',
        'This Idempotency-Key was used for another request; use a new one.',
      );
    }
    if (!earlier || earlier.status === null) {
      reply.header('retry-after', String(RETRY_SECONDS));
      throw new ImpactError('CONFLICT', 'The first request with this Idempotency-Key is still being worked on.');
    }
    const { text, type, location } = Stored.parse(earlier.body);
    reply.code(earlier.status).type(type).header('idempotency-replayed', 'true');
    if (location !== null) reply.header('location', location);
    return reply.serializer((body: unknown) => String(body)).send(text);
  });

  app.addHook('onSend', async (request, reply, payload) => {
    const claim = claims.get(request);
    if (!claim) return;
    claims.delete(request);
    if (reply.statusCode >= 200 && reply.statusCode < 300 && (typeof payload === 'string' || payload === null)) {
      const location = reply.getHeader('location');
      const body = {
        text: payload ?? '',
        type: String(reply.getHeader('content-type') ?? 'application/json'),
        location: typeof location === 'string' ? location : null,
      };
      await queries.update(idempotency).set({ status: reply.statusCode, body }).where(sameClaim(claim));
    } else {
      await queries.delete(idempotency).where(sameClaim(claim));
    }
  });
}

/** Forgets the answers of more than a day ago. */
export async function forgetOldAnswers(queries: Queries): Promise<void> {
  await queries
    .delete(idempotency)
    .where(lt(idempotency.createdAt, sql`now() - make_interval(hours => ${HOURS_KEPT})`));
}

const sameClaim = ({ actor, key }: Claim) => and(eq(idempotency.actor, actor), eq(idempotency.key, key));

/** True for the one request that may go on; one statement, so that of two at once only one does. */
async function take(
  queries: Queries,
  { actor, key }: Claim,
  { request, interviewId }: { request: string; interviewId: string | null },
): Promise<boolean> {
  const taken = await queries
    .insert(idempotency)
    .values({ actor, key, request, interviewId })
    .onConflictDoUpdate({
      target: [idempotency.actor, idempotency.key],
      set: { request, interviewId, status: null, body: null, createdAt: sql`now()` },
      setWhere: sql`${idempotency.createdAt} < now() - make_interval(hours => ${HOURS_KEPT})
        or (${idempotency.status} is null and ${idempotency.createdAt} < now() - make_interval(secs => ${ABANDONED_SECONDS}))`,
    })
    .returning({ key: idempotency.key });
  return taken.length > 0;
}

const actorIn = ({ who }: FastifyRequest): string =>
  who.kind === 'anonymous' ? actorOf(who) : `${who.organizationId} ${actorOf(who)}`;

/** What tells requests apart. */
function fingerprintOf({ method, url, body }: FastifyRequest): string {
  const content = body === undefined ? '' : JSON.stringify(body);
  return createHash('sha256').update(`${method} ${url}\n${content}`).digest('hex');
}
