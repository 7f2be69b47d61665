import type { FastifyReply, FastifyRequest } from 'fastify';
import { openSession } from '../../accounts/sign-in.ts';
import type { Services } from '../../services.ts';

/** Tells whoever has to wait how long. */
export const waitsIn =
  (reply: FastifyReply) =>
  (seconds: number): void => {
    reply.header('retry-after', String(seconds));
  };

/** Replaces the cookies of an answer. */
export function setCookies(reply: FastifyReply, cookies: readonly string[]): void {
  reply.removeHeader('set-cookie');
  for (const cookie of cookies) reply.header('set-cookie', cookie);
}

/** Signs in whoever sent this request, whose password was proved or chosen by it, with the cookies of the answer. */
export async function signInHere(
  services: Services,
  { headers: { cookie, 'user-agent': userAgent } }: FastifyRequest,
  reply: FastifyReply,
  { email, password }: { email: string; password: string },
): Promise<void> {
  setCookies(reply, await openSession(services, { email, password, remember: true }, { cookie, userAgent }));
}
