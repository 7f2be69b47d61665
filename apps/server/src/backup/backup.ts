import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ImpactError } from '@impact/report/error';
import { z } from 'zod';
import { attachToPostgres } from '../database/embedded/attach.ts';
import { openEmbeddedPostgres } from '../database/embedded/supervisor.ts';
import type { ServerSettings } from '../settings.ts';
import { copyCluster, copyTree } from './base-backup.ts';

/** What lies beside the copies. */
export const Manifest = z.object({ format: z.literal(1), at: z.iso.datetime(), files: z.boolean() });
export type Manifest = z.infer<typeof Manifest>;
export const MANIFEST = 'backup.json';

export interface BackupOptions {
  /** Whether recordings and reports are copied too; false leaves them to a tool that copies only what is new. */
  files?: boolean;
}

/**
 * Copies the embedded database and then the files of an installation into a new folder, while it works. The database first: what it names
 * is then among the files. The folder appears under its name when it is whole.
 * Throws `USAGE` where there is nothing to copy or something in the way.
 */
export async function backUp(
  { dataFolder, databaseUrl, storageUrl }: Pick<ServerSettings, 'dataFolder' | 'databaseUrl' | 'storageUrl'>,
  to: string,
  { files = storageUrl === null }: BackupOptions = {},
): Promise<void> {
  if (databaseUrl !== null) {
    throw new ImpactError('USAGE', 'DATABASE_URL is set: back that database up with pg_dump or as its provider says.');
  }
  const cluster = path.join(dataFolder, 'postgres');
  if (!existsSync(cluster)) throw new ImpactError('USAGE', `There is no database in ${dataFolder}.`);
  if (existsSync(to)) throw new ImpactError('USAGE', `${to} is there already: name a folder that is not.`);
  const aside = `${to}.partial`;
  await rm(aside, { recursive: true, force: true });
  await mkdir(path.join(aside, 'postgres'), { recursive: true, mode: 0o700 });
  // That of a server at work is left to it.
  const postgres = (await attachToPostgres(cluster)) ?? (await openEmbeddedPostgres(cluster, () => {}));
  try {
    await copyCluster(postgres.url(), path.join(cluster, 'data'), path.join(aside, 'postgres', 'data'));
    await copyFile(path.join(cluster, 'access.json'), path.join(aside, 'postgres', 'access.json'));
    if (files) {
      // Where names begin with a dot, something is being written or fetched just now.
      const stored = (name: string) => !name.startsWith('.');
      await copyTree(path.join(dataFolder, 'files'), path.join(aside, 'files'), stored);
    }
    const manifest = Manifest.parse({ format: 1, at: new Date().toISOString(), files });
    await writeFile(path.join(aside, MANIFEST), `${JSON.stringify(manifest)}\n`, { mode: 0o600 });
    await rename(aside, to);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    throw error;
  } finally {
    await postgres.close();
  }
}
