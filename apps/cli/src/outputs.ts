import { access, constants, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ensureFolder } from '@impact/pipeline/store/folder';
import { ImpactError } from '@impact/report/error';

/** Files to write; null for one that nobody asked for, `-` for standard output. */
export interface Outputs {
  json: string | null;
  html: string | null;
}

/** What is written where: the named files, or both kinds into a folder, by default `impact-report`. */
export function outputsFor(recording: string, flags: { json?: string; html?: string; out?: string }): Outputs {
  const name = path.parse(recording).name;
  const asked = flags.json !== undefined || flags.html !== undefined;
  const folder = flags.out ?? (asked ? null : 'impact-report');
  const inFolder = (extension: string) => (folder === null ? null : path.join(folder, `${name}${extension}`));
  return { json: flags.json ?? inFolder('.json'), html: flags.html ?? inFolder('.html') };
}

/**
 * Makes sure, before the work starts, that the report can be written and overwrites nothing that it is made from.
 * @throws ImpactError USAGE
 */
export async function checkOutputs({ json, html }: Outputs, inputs: readonly (string | undefined)[]): Promise<void> {
  const files = [json, html].filter((file) => file !== null && file !== '-') as string[];
  const taken = await Promise.all(inputs.filter((file) => file !== undefined).map((file) => realPath(file)));
  for (const file of files) {
    const place = await realPath(file);
    if (taken.includes(place))
      throw new ImpactError('USAGE', `The report would overwrite ${file}. Give it another name.`);
    taken.push(place);
    try {
      if (await isDevice(place)) await access(place, constants.W_OK);
      else {
        await ensureFolder(path.dirname(place));
        await access(path.dirname(place), constants.W_OK);
      }
    } catch (cause) {
      throw unwritable(file, cause, 'USAGE');
    }
  }
}

/**
 * Writes a file aside and puts it in its place, so that a reader sees all of it or what was there before. Links are followed, and
 * what is no file (a pipe, /dev/null) is written to, never replaced.
 * @throws ImpactError OUTPUT_FAILED
 */
export async function writeWhole(file: string, text: string): Promise<void> {
  const place = await realPath(file);
  const aside = `${place}.${process.pid}.part`;
  try {
    if (await isDevice(place)) await writeFile(place, text);
    else {
      await writeFile(aside, text);
      await rename(aside, place);
    }
  } catch (cause) {
    await rm(aside, { force: true });
    throw unwritable(file, cause, 'OUTPUT_FAILED');
  }
}

function unwritable(file: string, cause: unknown, code: 'USAGE' | 'OUTPUT_FAILED'): ImpactError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new ImpactError(code, `The report cannot be written to ${file}: ${reason}.`, { cause });
}

/** Whether something is there that is neither file nor folder. */
async function isDevice(place: string): Promise<boolean> {
  const there = await stat(place).catch(() => null);
  return there !== null && !there.isFile() && !there.isDirectory();
}

/** Where a file really lies, or would lie. */
async function realPath(file: string): Promise<string> {
  const whole = path.resolve(file);
  return realpath(whole).catch(async () =>
    path.join(await realpath(path.dirname(whole)).catch(() => path.dirname(whole)), path.basename(whole)),
  );
}
