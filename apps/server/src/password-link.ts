import { existsSync } from 'node:fs';
import path from 'node:path';
import { ImpactError } from '@impact/report/error';
import { issueOperatorsPasswordLink } from './accounts/password-links.ts';
import { signEarlierHeads } from './audit/head.ts';
import { createAuditLog } from './audit/log.ts';
import { openDatabase } from './database/open.ts';
import { ownAddress } from './own-address.ts';
import { serverKeyOf } from './server-key.ts';
import type { ServerSettings } from './settings.ts';

/**
 * Makes the link by which somebody chooses another password, for whoever runs the server and can reach its database, whether the server
 * runs or not. Throws `USAGE` where there is no database, NOT_FOUND, CONFLICT.
 */
export async function passwordLink(
  settings: ServerSettings,
  email: string,
): Promise<{ link: string; expiresAt: Date }> {
  const { dataFolder, databaseUrl } = settings;
  if (databaseUrl === null && !existsSync(path.join(dataFolder, 'postgres'))) {
    throw new ImpactError('USAGE', `There is no database in ${dataFolder}: name the data folder of the server.`);
  }
  const database = await openDatabase(settings, { connections: 2 });
  try {
    const serverKey = await serverKeyOf(database.queries);
    await signEarlierHeads(database.queries, serverKey);
    const audit = createAuditLog(database.queries, serverKey);
    const { token, expiresAt } = await issueOperatorsPasswordLink({ database, audit }, email);
    return { link: `${ownAddress(settings)}/reset-password#${token}`, expiresAt };
  } finally {
    await database.close();
  }
}
