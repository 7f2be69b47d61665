/** SQLSTATE classes and codes of a database that went away: connection failure, shutting down, starting, out of connections. */
const AWAY = /^(08|57P0|53300)/;
/** A socket to the database that broke. */
const BROKEN: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
]);
/** What `pg` says without a code. */
const LOST =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;
/** NUL and lone surrogates in text or JSON; numbers out of range. */
const UNSTORABLE: ReadonlySet<string> = new Set(['22021', '22P05', '22003']);

/** Whether an error of a query means that the database is away, or that what was sent cannot be stored; null for anything else. */
export function databaseTrouble(error: unknown): 'unavailable' | 'unstorable' | null {
  if (!isQueryError(error)) return null;
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    const code = 'code' in at ? String(at.code) : '';
    if (AWAY.test(code) || BROKEN.has(code) || LOST.test(at.message)) return 'unavailable';
    if (UNSTORABLE.has(code)) return 'unstorable';
  }
  return null;
}

/** Errors of drizzle's queries carry their query; those of `pg` itself a severity, or they come from its pool. */
const isQueryError = (error: unknown): boolean =>
  error instanceof Error && ('query' in error || 'severity' in error || LOST.test(error.message));
