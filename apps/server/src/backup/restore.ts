import { existsSync } from 'node:fs';
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ImpactError } from '@impact/report/error';
import { postgresAccount, type RunAs } from '../database/embedded/binaries.ts';
import { Access, freePort } from '../database/embedded/cluster.ts';
import { MANIFEST, Manifest } from './backup.ts';
import { copyTree } from './base-backup.ts';

/**
 * Makes a data folder of a backup; the server that starts on it finds everything as it was. Throws `USAGE` where the backup is not one, or
 * where the data folder holds a database or files already: nothing is ever replaced.
 */
export async function restore(backup: string, dataFolder: string): Promise<void> {
  const { files } = await manifestOf(backup);
  await removeHalf(dataFolder);
  for (const name of files ? ['postgres', 'files'] : ['postgres']) {
    if (!existsSync(path.join(dataFolder, name))) continue;
    throw new ImpactError('USAGE', `${path.join(dataFolder, name)} is there already: restore into a new data folder.`);
  }
  await mkdir(dataFolder, { recursive: true });
  const asides: { aside: string; place: string }[] = [];
  const besides = (name: string) => {
    const place = path.join(dataFolder, name);
    const aside = asideOf(place);
    asides.push({ aside, place });
    return aside;
  };
  try {
    if (files) {
      const aside = besides('files');
      await copyAfresh(path.join(backup, 'files'), aside);
      await writeFile(path.join(aside, HALF), '');
    }
    // The database last: with it, the installation is there.
    const postgres = besides('postgres');
    await copyAfresh(path.join(backup, 'postgres'), postgres);
    await newPort(path.join(postgres, 'access.json'));
    const runAs = postgresAccount();
    if (runAs) await give(postgres, runAs);
    for (const { aside, place } of asides) await rename(aside, place);
    await rm(path.join(dataFolder, 'files', HALF), { force: true });
  } catch (error) {
    for (const { aside } of asides) await rm(aside, { recursive: true, force: true });
    throw error;
  }
}

const asideOf = (place: string): string => `${place}.restoring`;
/** Lies among the files until the database, too, is in its place. No stored file has such a name. */
const HALF = '.restoring';

/** Removes the files of a restore that was cut off before its database had come; those of an installation are never touched. */
async function removeHalf(dataFolder: string): Promise<void> {
  const [files, postgres] = [path.join(dataFolder, 'files'), path.join(dataFolder, 'postgres')];
  const half = existsSync(path.join(files, HALF)) && existsSync(asideOf(postgres)) && !existsSync(postgres);
  if (half) await rm(files, { recursive: true });
}

async function manifestOf(backup: string): Promise<Manifest> {
  try {
    return Manifest.parse(JSON.parse(await readFile(path.join(backup, MANIFEST), 'utf8')));
  } catch (cause) {
    throw new ImpactError('USAGE', `${backup} is no whole backup: its ${MANIFEST} is missing or not as it should be.`, {
      cause,
    });
  }
}

async function copyAfresh(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await copyTree(from, to);
}

/** The installation that was backed up may still run on this machine, on the old port. */
async function newPort(file: string): Promise<void> {
  const access = Access.parse(JSON.parse(await readFile(file, 'utf8')));
  await writeFile(file, JSON.stringify({ ...access, port: await freePort() }), { mode: 0o600 });
}

/** Makes a folder and all in it the property of the account that runs Postgres. */
async function give(folder: string, owner: NonNullable<RunAs>): Promise<void> {
  await chown(folder, owner.uid, owner.gid);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    await chown(path.join(entry.parentPath, entry.name), owner.uid, owner.gid);
  }
}
