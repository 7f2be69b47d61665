import { ImpactError } from '@impact/report/error';
import { APIError } from 'better-auth/api';
import type { Services } from '../services.ts';
import { firstOrganization } from './auth.ts';
import { admitGuess, forgiveGuess, type Guess } from './guesses.ts';

export interface SignIn extends Guess {
  password: string;
  /** False ends the session with the browser, and after a day. */
  remember: boolean;
}

/** Around a request: the session that it carries, and what is told when somebody has to wait. */
export interface Surroundings {
  cookie: string | undefined;
  userAgent: string | undefined;
  onWait(seconds: number): void;
}

/**
 * Signs somebody in who enters a password: the cookies of a new session. Throws UNAUTHENTICATED in the same words and after the same work
 * whether the account or the password is wrong, RATE_LIMITED.
 */
export async function signIn(services: Services, entered: SignIn, surroundings: Surroundings): Promise<string[]> {
  const { queries } = services.database;
  await admitGuess(queries, entered, surroundings.onWait);
  const cookies = await openSession(services, entered, surroundings);
  await forgiveGuess(queries, entered);
  return cookies;
}

/**
 * Signs somebody in whose password is known to be right, as it was proved or chosen just now: nobody has to wait for that. The session
 * that the browser had before ends, so that nobody keeps using one that was planted.
 */
export async function openSession(
  services: Services,
  { email, password, remember }: Omit<SignIn, 'address'>,
  { cookie, userAgent }: Omit<Surroundings, 'onWait'>,
): Promise<string[]> {
  const { auth, audit, database } = services;
  const { headers, response } = await auth.api
    .signInEmail({
      body: { email, password, rememberMe: remember },
      headers: new Headers(userAgent ? { 'user-agent': userAgent.slice(0, 300) } : {}),
      returnHeaders: true,
    })
    .catch((error: unknown) => {
      if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
      throw new ImpactError('UNAUTHENTICATED', 'The e-mail address or the password is wrong.');
    });
  if (cookie !== undefined) await endSession(services, cookie);
  const userId = response.user.id;
  const organizationId = await firstOrganization(database.queries, userId);
  if (organizationId !== null) {
    const subject = `user:${userId}`;
    const entry = { organizationId, actor: subject, action: 'session.started', subject, detail: {} };
    await audit.append(database.queries, entry);
  }
  return headers.getSetCookie();
}

/** Ends the session of this cookie, if there is one: the cookies that remove it from the browser. */
export async function endSession({ auth }: Services, cookie: string): Promise<string[]> {
  const { headers } = await auth.api.signOut({ headers: new Headers({ cookie }), returnHeaders: true });
  return headers.getSetCookie();
}
