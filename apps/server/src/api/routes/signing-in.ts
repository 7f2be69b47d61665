import type { FastifyReply, FastifyRequest } from 'fastify';
import { signIn } from '../../accounts/sign-in.ts';
import type { Services } from '../../services.ts';
import { addressOf } from '../rate-limit.ts';

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

/** Signs in whoever sent this request, with the cookies of the answer. */
export async function signInHere(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  { email, password, remember = true }: { email: string; password: string; remember?: boolean },
): Promise<void> {
  const { cookie, 'user-agent': userAgent } = request.headers;
  const guess = { email, password, remember, address: addressOf(request) };
  setCookies(reply, await signIn(services, guess, { cookie, userAgent, onWait: waitsIn(reply) }));
}
