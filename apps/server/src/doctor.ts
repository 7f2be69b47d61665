import { statfs } from 'node:fs/promises';
import path from 'node:path';
import type { Check } from '@impact/pipeline/doctor';
import { toUnavailable } from '@impact/report/error';
import pg from 'pg';
import { servesThisMachineOnly } from './accounts/mode.ts';
import { postgresBinaries } from './database/embedded/binaries.ts';
import { inspectSettings } from './doctor-settings.ts';
import { type ServerSettings, settingsFromEnv } from './settings.ts';
import { openStorage } from './storage/open.ts';

/** A database or a storage that does not answer in this time does not answer, milliseconds. */
const PATIENCE = 5000;

/** Looks at what a server would be started with, without starting it; passwords and keys are never told. */
export async function inspectServer(env: NodeJS.ProcessEnv = process.env): Promise<Check[]> {
  let settings: ServerSettings;
  try {
    settings = settingsFromEnv(env);
  } catch (error) {
    return [{ state: 'missing', name: 'server', found: toUnavailable(error).message }, ...inspectSettings(env)];
  }
  return [
    server(settings),
    publicAddress(settings),
    await database(settings),
    await files(settings),
    work(settings),
    ...inspectSettings(env),
  ];
}

function server(settings: ServerSettings): Check {
  const { host, port } = settings;
  const people = servesThisMachineOnly(settings)
    ? 'whoever is at this machine is the owner, until there is an account'
    : 'people sign in';
  return { state: 'ok', name: 'server', found: `HOST ${host}, PORT ${port}: ${people}` };
}

function publicAddress({ publicUrl, host }: ServerSettings): Check {
  const name = 'public address';
  if (publicUrl === null) {
    const found = 'IMPACT_PUBLIC_URL is not set: links name the address that the server was asked under';
    return servesThisMachineOnly({ host, publicUrl })
      ? { state: 'ok', name, found }
      : {
          state: 'hint',
          name,
          found,
          advice: 'Set it to the https address that people use; then cookies travel by https only.',
        };
  }
  const advice = 'Passwords and interviews travel in the clear: put a proxy with https before the server.';
  const { protocol, hostname } = new URL(publicUrl);
  const clear = protocol === 'http:' && !servesThisMachineOnly({ host: '127.0.0.1', publicUrl: `http://${hostname}` });
  return { state: clear ? 'hint' : 'ok', name, found: `IMPACT_PUBLIC_URL ${publicUrl}`, ...(clear ? { advice } : {}) };
}

async function database({ databaseUrl, dataFolder }: ServerSettings): Promise<Check> {
  const name = 'database';
  if (databaseUrl === null) {
    try {
      await postgresBinaries();
      const folder = path.join(dataFolder, 'postgres');
      return { state: 'ok', name, found: `DATABASE_URL is not set: a Postgres of our own, in ${folder}` };
    } catch (error) {
      return { state: 'missing', name, found: toUnavailable(error).message };
    }
  }
  const where = `DATABASE_URL on ${new URL(databaseUrl).host || 'the default host'}`;
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: PATIENCE });
  // A connection that breaks after it was made is told by the query.
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return { state: 'ok', name, found: `${where}: Postgres ${rows[0]?.server_version ?? 'of an unknown version'}` };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    return { state: 'missing', name, found: `${where} does not let us in${code}`, advice: 'Check DATABASE_URL.' };
  } finally {
    await client.end().catch(() => {});
  }
}

async function files(settings: ServerSettings): Promise<Check> {
  const name = 'files';
  if (settings.storageUrl === null) {
    const found = `STORAGE_URL is not set: in ${path.join(settings.dataFolder, 'files')}`;
    const free = await freeBytes(settings.dataFolder);
    return { state: 'ok', name, found: `${found}, ${gigabytes(free)} free` };
  }
  try {
    const storage = await openStorage(settings);
    await Promise.race([storage.check(), late()]);
    return { state: 'ok', name, found: 'STORAGE_URL: the bucket answers' };
  } catch (error) {
    return { state: 'missing', name, found: toUnavailable(error).message, advice: 'Check STORAGE_URL.' };
  }
}

function work({ workers, uploadLimit, quota, stepMemory }: ServerSettings): Check {
  const where = workers === 0 ? 'by impact worker alone' : `${workers} at once in the server`;
  const found = `IMPACT_WORKERS ${workers}: ${where}; uploads to ${gigabytes(uploadLimit)}, ${gigabytes(quota)} an organisation, ${gigabytes(stepMemory)} of memory a step`;
  return { state: 'ok', name: 'analyses', found };
}

const gigabytes = (bytes: number): string => `${Math.round((bytes / 2 ** 30) * 10) / 10} GB`;

/** Free bytes where a folder is, or will be. */
async function freeBytes(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch (error) {
    const parent = path.dirname(folder);
    if (parent === folder || !(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    return freeBytes(parent);
  }
}

const late = () =>
  new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error('it does not answer')), PATIENCE).unref();
  });
