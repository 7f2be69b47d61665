import type { Db } from 'pg-boss';
import type { Database } from '../database/database.ts';
import { listen } from '../events/listener.ts';

/**
 * The queue on the connections of our own database. Of its own listener a connection that breaks while it is being closed would end the
 * process, and each queue would hold a handful of connections more.
 */
export const bossDatabase = (
  { pool, url }: Pick<Database, 'pool' | 'url'>,
  onProblem: (message: string) => void,
): Db => ({
  executeSql: (text, values) => pool.query(text, values),
  listen: async (channel, onNotification, onReconnect) =>
    listen(url, {
      channel,
      onWake: (payload) => (payload === null ? onReconnect() : onNotification(payload)),
      onProblem,
    }),
});
