import type { Pool } from 'pg';

/**
 * Does something unless another process of the installation, or another caller in this one, is doing it; returns whether it was done. A
 * process that dies lets go of what it held.
 */
export async function unlessHeld(pool: Pool, name: string, act: () => Promise<unknown>): Promise<boolean> {
  const client = await pool.connect();
  let lost: Error | undefined;
  // Told here and not as an error that nobody handles; the lock went with the connection.
  const onError = (error: Error) => {
    lost = error;
  };
  client.on('error', onError);
  try {
    const { rows } = await client.query<{ got: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as got',
      [name],
    );
    if (!rows[0]?.got) return false;
    try {
      await act();
    } finally {
      await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [name]).catch(onError);
    }
    return true;
  } finally {
    client.off('error', onError);
    // A connection that may still hold the lock is not used again.
    client.release(lost);
  }
}
