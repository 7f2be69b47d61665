import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Installation } from './installation.fixture.ts';

/** The process that a temporary name belongs to. */
const OWNER = /^(?:impact-run-)?[0-9a-f]{12}-(\d+)-[0-9a-f]{16}-/;

/** Temporary files and folders of an installation that belong to none of the processes that live. */
export function temporaryLeftovers({ temporary, data }: Installation, living: readonly number[]): string[] {
  const aside = path.join(data, 'files', '.aside');
  return [...readdirSync(temporary), ...(existsSync(aside) ? readdirSync(aside) : [])].filter(
    (name) => !living.includes(Number(OWNER.exec(name)?.[1])),
  );
}

/** Files among the uploads that no upload is received into. `receiving` is asked after they were listed. */
export async function uploadLeftovers({ data }: Installation, receiving: () => Promise<string[]>): Promise<string[]> {
  const folder = path.join(data, 'uploads');
  const listed = existsSync(folder) ? readdirSync(folder) : [];
  const known = new Set(await receiving());
  // What was stored in between is gone by now.
  return listed.filter((name) => !known.has(name) && existsSync(path.join(folder, name)));
}
