import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { ImpactError } from '@impact/report/error';
import { runChild } from '@impact/subprocess/child';
import { z } from 'zod';
import type { Binaries, RunAs } from './binaries.ts';

/** How to reach the embedded Postgres; kept beside its data, readable by its owner only. */
export const Access = z.object({ port: z.int().min(1).max(65535), password: z.string().min(16) });
export type Access = z.infer<typeof Access>;

/** One database cluster of Postgres: `data` is Postgres' own folder, `access` the file that tells port and password. */
export interface Cluster {
  folder: string;
  data: string;
  access: Access;
}

const INITDB_SECONDS = 120;

const dataOf = (folder: string) => path.join(folder, 'data');
const accessFileOf = (folder: string) => path.join(folder, 'access.json');

/**
 * The cluster in a folder, made when it is not there yet: aside, and then renamed, so that a half-made one is never taken for whole.
 * Throws `DATABASE_UNAVAILABLE` where that fails.
 */
export async function openCluster(folder: string, binaries: Binaries, runAs: RunAs): Promise<Cluster> {
  if (!existsSync(folder)) await makeCluster(folder, binaries, runAs);
  return readCluster(folder);
}

/** The cluster in a folder; null where there is none. Throws `DATABASE_UNAVAILABLE` where it is damaged. */
export const findCluster = (folder: string): Cluster | null => (existsSync(folder) ? readCluster(folder) : null);

function readCluster(folder: string): Cluster {
  try {
    const access = Access.parse(JSON.parse(readFileSync(accessFileOf(folder), 'utf8')));
    return { folder, data: dataOf(folder), access };
  } catch (cause) {
    throw new ImpactError(
      'DATABASE_UNAVAILABLE',
      `The database in ${folder} cannot be used: its file access.json is missing or damaged. Restore it from a backup.`,
      { cause },
    );
  }
}

async function makeCluster(folder: string, { initdb }: Binaries, runAs: RunAs): Promise<void> {
  const parent = path.dirname(folder);
  mkdirSync(parent, { recursive: true });
  removeHalfMade(folder);
  const aside = `${folder}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
  const access: Access = { port: await freePort(), password: randomBytes(24).toString('base64url') };
  const passwordFile = path.join(aside, 'password');
  mkdirSync(aside, { mode: 0o700 });
  mkdirSync(dataOf(aside), { mode: 0o700 });
  writeFileSync(passwordFile, `${access.password}\n`, { mode: 0o600 });
  writeFileSync(accessFileOf(aside), JSON.stringify(access), { mode: 0o600 });
  if (runAs) for (const place of [aside, dataOf(aside), passwordFile]) chownSync(place, runAs.uid, runAs.gid);
  try {
    const { code, stderr } = await runChild({
      command: initdb,
      args: [
        `--pgdata=${dataOf(aside)}`,
        '--username=impact',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--no-instructions',
      ],
      timeLimit: INITDB_SECONDS,
      runAs: runAs ?? undefined,
    });
    if (code !== 0) throw new Error(stderr.trim() || `initdb ended with code ${code}`);
    rmSync(passwordFile);
    chmodSync(aside, 0o700);
    renameSync(aside, folder);
  } catch (cause) {
    rmSync(aside, { recursive: true, force: true });
    // Another process was quicker: its cluster is as good.
    if (existsSync(folder)) return;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ImpactError(
      'DATABASE_UNAVAILABLE',
      `The built-in Postgres could not be set up in ${folder}: ${why.slice(0, 500)}${runAs ? ' (It runs as the account "postgres", which must be able to reach that folder.)' : ''}`,
      { cause },
    );
  }
}

/** What a set-up that was killed left behind. */
function removeHalfMade(folder: string): void {
  const prefix = `${path.basename(folder)}.new-`;
  for (const name of readdirSync(path.dirname(folder))) {
    if (!name.startsWith(prefix) || isRunning(Number.parseInt(name.slice(prefix.length), 10))) continue;
    rmSync(path.join(path.dirname(folder), name), { recursive: true, force: true });
  }
}

/** Whether a process with this number exists. */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A port on this machine that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
