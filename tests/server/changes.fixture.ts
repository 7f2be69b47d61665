import type { Database } from '@impact/server/database/database';
import type { Storage } from '@impact/server/storage/storage';

/** All that an installation keeps: its rows as text, and the keys of its files. */
export type Everything = ReadonlySet<string>;

/** What every request may write, whoever asks: when a session was seen, a password guessed. */
const FLEETING = ['session', 'password_guess', 'worker'];

export async function everything({ pool }: Database, storage: Storage): Promise<Everything> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select quote_ident(tablename) as name, tablename from pg_tables where schemaname = 'public' and tablename <> all ($1)`,
    [FLEETING],
  );
  const all = new Set<string>();
  for (const { name } of tables) {
    // When a key or a link was last used is no change of a thing.
    const { rows } = await pool.query<{ row: string }>(
      `select (to_jsonb(t) - 'last_used_at')::text as row from ${name} t`,
    );
    for (const { row } of rows) all.add(`${name} ${row}`);
  }
  for await (const key of storage.list('organization/')) all.add(`file ${key}`);
  return all;
}

/** What is in one and not in the other. */
export const changes = (before: Everything, after: Everything): string[] => [
  ...[...before].filter((one) => !after.has(one)),
  ...[...after].filter((one) => !before.has(one)),
];
