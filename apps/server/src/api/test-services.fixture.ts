import { randomBytes } from 'node:crypto';
import type { RouteOptions } from 'fastify';
import { createAuth } from '../accounts/auth.ts';
import { ensureLocalOwner, modeOf } from '../accounts/mode.ts';
import { createAuditLog } from '../audit/log.ts';
import type { Database } from '../database/database.ts';
import type { Services } from '../services.ts';
import { type ServerSettings, settingsFromEnv } from '../settings.ts';
import type { ApiPlugin } from './route.ts';

/** Stands where a test has no use for a part: touching it fails the test. */
const absent = <T extends object>(name: string): T =>
  new Proxy({} as T, {
    get(_target, property) {
      throw new Error(`This test has no ${name} (${String(property)}).`);
    },
  });

/** The services of a server on this database, as `startServer` makes them, less the parts that a test does not give. */
export async function testServices(
  database: Database,
  settings: Partial<ServerSettings> = {},
  parts: Partial<Services> = {},
): Promise<Services> {
  const whole = { ...settingsFromEnv({}), ...settings };
  const serverKey = randomBytes(32);
  await ensureLocalOwner(database.queries);
  return {
    settings: whole,
    database,
    storage: absent('storage'),
    queue: absent('queue'),
    events: absent('events'),
    audit: createAuditLog(database.queries, serverKey),
    auth: createAuth(database.queries, whole, serverKey),
    mode: modeOf(database.queries, whole),
    serverKey,
    ...parts,
  };
}

/** A part of the API with the routes of a test. */
export const routes =
  (...options: RouteOptions[]): ApiPlugin =>
  (app) => {
    for (const one of options) app.route(one);
  };
