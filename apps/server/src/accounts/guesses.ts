import { createHash } from 'node:crypto';
import { ImpactError } from '@impact/report/error';
import { eq, lt, sql } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { passwordGuess } from '../database/schema.ts';

/** A password that is about to be tried. */
export interface Guess {
  email: string;
  /** Where it comes from. */
  address: string;
}

interface Subject {
  key: string;
  /** Wrong passwords in a row before the next has to wait. */
  free: number;
}

/** After the free ones the wait doubles from the first up to the longest. */
const FIRST_WAIT_SECONDS = 30;
const LONGEST_WAIT_SECONDS = 15 * 60;
/** The end of no wait at all. */
const LONG_AGO = sql`to_timestamp(0)`;
/** So long after the last wrong password all are forgotten. */
const FORGOTTEN_HOURS = 24;

const hashed = (text: string): string => createHash('sha256').update(text).digest('hex');
// An address may be that of a whole office.
const addressSubject = ({ address }: Pick<Guess, 'address'>): Subject => ({
  key: `address:${hashed(address)}`,
  free: 50,
});
const accountSubject = ({ email }: Pick<Guess, 'email'>): Subject => ({
  key: `account:${hashed(email.toLowerCase())}`,
  free: 10,
});

/**
 * Counts a guess as wrong before it is tried, so that many at once do not slip through, or refuses it while its account or its address has
 * to wait. Accounts that do not exist wait as well: nothing tells them apart. `forgiveGuess` takes it back when the password was right.
 * Throws RATE_LIMITED, after `onWait` was told the seconds.
 */
export async function admitGuess(queries: Queries, guess: Guess, onWait: (seconds: number) => void): Promise<void> {
  for (const subject of [addressSubject(guess), accountSubject(guess)]) {
    const wait = await charge(queries, subject);
    if (wait === 0) continue;
    onWait(wait);
    throw new ImpactError(
      'RATE_LIMITED',
      `Too many wrong passwords: try again in ${inWords(wait)}. A link for a new password, which an owner can make, lets you in at once.`,
    );
  }
}

/** A wait as it is told to a person, never shorter than it is. */
export const inWords = (seconds: number): string => {
  const [count, unit] = seconds < 60 ? [Math.ceil(seconds), 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
};

/** The password was right: its account starts afresh, its address has one wrong guess less. */
export async function forgiveGuess(queries: Queries, guess: Guess): Promise<void> {
  await forgiveAccount(queries, guess);
  await queries
    .update(passwordGuess)
    .set({ failures: sql`greatest(${passwordGuess.failures} - 1, 0)`, blockedUntil: LONG_AGO })
    .where(eq(passwordGuess.subject, addressSubject(guess).key));
}

/** Lets an account start afresh: whoever has proved otherwise that it is theirs need not wait for what others guessed. */
export async function forgiveAccount(queries: Queries, account: Pick<Guess, 'email'>): Promise<void> {
  await queries.delete(passwordGuess).where(eq(passwordGuess.subject, accountSubject(account).key));
}

/** Removes counts that no longer matter. */
export async function forgetOldGuesses(queries: Queries): Promise<void> {
  await queries
    .delete(passwordGuess)
    .where(lt(passwordGuess.updatedAt, sql`now() - make_interval(hours => ${FORGOTTEN_HOURS})`));
}

/** Seconds to wait; 0 when the guess was admitted and counted. */
async function charge(queries: Queries, { key, free }: Subject): Promise<number> {
  const old = sql`${passwordGuess.updatedAt} < now() - make_interval(hours => ${FORGOTTEN_HOURS})`;
  const failures = sql`case when ${old} then 1 else ${passwordGuess.failures} + 1 end`;
  const wait = sql`least(power(2, least((${failures}) - ${free}, 20)) * ${FIRST_WAIT_SECONDS}, ${LONGEST_WAIT_SECONDS})`;
  const admitted = await queries
    .insert(passwordGuess)
    .values({ subject: key, failures: 1, blockedUntil: LONG_AGO })
    .onConflictDoUpdate({
      target: passwordGuess.subject,
      set: {
        failures,
        blockedUntil: sql`case when (${failures}) < ${free} then ${LONG_AGO}
          else clock_timestamp() + make_interval(secs => ${wait}) end`,
        updatedAt: sql`clock_timestamp()`,
      },
      // The clock itself: now() is when the statement began, which may have waited for the guess before it.
      setWhere: sql`${passwordGuess.blockedUntil} <= clock_timestamp()`,
    })
    .returning({ subject: passwordGuess.subject });
  if (admitted.length > 0) return 0;
  const [blocked] = await queries
    .select({ seconds: sql<string>`ceil(extract(epoch from ${passwordGuess.blockedUntil} - clock_timestamp()))` })
    .from(passwordGuess)
    .where(eq(passwordGuess.subject, key));
  return Math.max(1, Number(blocked?.seconds ?? 1));
}
