import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, open, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';

/** What Postgres makes anew by itself at every start (https://www.postgresql.org/docs/current/continuous-archiving.html, "low-level"). */
const LEFT_OUT: ReadonlySet<string> = new Set(['postmaster.pid', 'postmaster.opts', 'backup_label', 'tablespace_map']);
const EMPTIED: ReadonlySet<string> = new Set([
  'pg_dynshmem',
  'pg_notify',
  'pg_replslot',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
  'pg_wal',
]);

/**
 * Copies a cluster of Postgres while it works, so that the copy can be started by itself: the files, the label of the backup, and the log of
 * all that was written meanwhile. (`pg_basebackup` does the same; the Postgres from npm comes without it.)
 */
export async function copyCluster(url: string, data: string, to: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  let lost: Error | null = null;
  client.on('error', (error) => {
    lost = error;
  });
  await client.connect();
  try {
    // The slot keeps the log until it is copied; it is gone with this connection.
    const slot = `impact_backup_${randomBytes(6).toString('hex')}`;
    await client.query('select pg_create_physical_replication_slot($1, true, true)', [slot]);
    await client.query("select pg_backup_start('impact', true)");
    await mkdir(to, { mode: 0o700 });
    await copyTree(data, to, (name) => !LEFT_OUT.has(name), EMPTIED);
    const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)');
    const [stopped] = rows;
    if (!stopped) throw new Error('Postgres gave no label for the backup.');
    await writeFile(path.join(to, 'backup_label'), stopped.labelfile, { mode: 0o600 });
    await copyTree(path.join(data, 'pg_wal'), path.join(to, 'pg_wal'), (name) => name !== 'archive_status');
    await mkdir(path.join(to, 'pg_wal', 'archive_status'), { mode: 0o700 });
    // A Postgres that stopped in the middle took the slot, and perhaps the log, with it.
    await client.query('select 1');
  } catch (error) {
    throw lost ?? error;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Copies a folder that may change meanwhile: what vanishes was not needed any more. Folders named in `emptied` are made, but not filled. */
export async function copyTree(
  from: string,
  to: string,
  wanted: (name: string) => boolean = () => true,
  emptied: ReadonlySet<string> = new Set(),
): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  for (const entry of await unlessGone(readdir(from, { withFileTypes: true }), [])) {
    if (!wanted(entry.name)) continue;
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) {
      if (emptied.has(entry.name)) await mkdir(target, { mode: 0o700 });
      else await copyTree(source, target);
    } else if (entry.isFile()) {
      await unlessGone(copyDurably(source, target), undefined);
    }
  }
}

/** A copy that is still there after the power went. */
async function copyDurably(source: string, target: string): Promise<void> {
  await copyFile(source, target, constants.COPYFILE_FICLONE);
  const handle = await open(target);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function unlessGone<T>(work: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return otherwise;
    throw error;
  }
}
