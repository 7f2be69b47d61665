import { statSync } from 'node:fs';
import { access, constants, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ensureFolder } from '@impact/pipeline/store/folder';
import { ImpactError } from '@impact/report/error';

/** Files to write; null for one that nobody asked for, `-` for standard output. */
export interface Outputs {
  json: string | null;
  html: string | null;
  pdf: string | null;
  /** Numbers and tracks lie in two files beside each other. */
  csv: { metrics: string; tracks: string } | null;
}

/** What the user asked for; `csv` is a folder, or a name for both files. */
export interface OutputFlags {
  json?: string;
  html?: string;
  pdf?: string;
  csv?: string;
  out?: string;
}

/**
 * What is written where: the named files, or page and JSON into a folder, by default `impact-report`.
 * @throws ImpactError USAGE for more than one thing on standard output
 */
export function outputsFor(recording: string, flags: OutputFlags): Outputs {
  const name = path.parse(recording).name;
  const { json, html, pdf, csv, out } = flags;
  if (csv === '-') throw new ImpactError('USAGE', 'The spreadsheets are two files: give --csv a name or a folder.');
  if ([json, html, pdf].filter((file) => file === '-').length > 1)
    throw new ImpactError('USAGE', 'Only one thing at a time can go to standard output (-): give the others a name.');
  const asked = [json, html, pdf, csv].some((flag) => flag !== undefined);
  const folder = out ?? (asked ? null : 'impact-report');
  const inFolder = (extension: string) => (folder === null ? null : path.join(folder, `${name}${extension}`));
  return {
    json: json ?? inFolder('.json'),
    html: html ?? inFolder('.html'),
    pdf: pdf ?? null,
    csv: csv === undefined ? null : csvFiles(csv, name),
  };
}

/** `x.csv` and `x` become x.metrics.csv and x.tracks.csv; a folder, there or named with a slash at its end, holds them by the recording's name. */
function csvFiles(given: string, name: string): { metrics: string; tracks: string } {
  const isFolder = /[/\\]$/.test(given) || statSync(given, { throwIfNoEntry: false })?.isDirectory();
  const base = isFolder ? path.join(given, name) : given.replace(/\.csv$/i, '');
  return { metrics: `${base}.metrics.csv`, tracks: `${base}.tracks.csv` };
}

/** Every file that is written, in the order of interest. */
export const filesOf = ({ html, pdf, json, csv }: Outputs): string[] =>
  [html, pdf, json, csv?.metrics ?? null, csv?.tracks ?? null]
    .filter((file) => file !== null)
    .filter((file) => file !== '-');

/**
 * Makes sure, before the work starts, that the report can be written and overwrites nothing that it is made from.
 * @throws ImpactError USAGE
 */
export async function checkOutputs(outputs: Outputs, inputs: readonly (string | undefined)[]): Promise<void> {
  const taken = await Promise.all(inputs.filter((file) => file !== undefined).map((file) => realPath(file)));
  for (const file of filesOf(outputs)) {
    const place = await realPath(file);
    if (taken.includes(place))
      throw new ImpactError('USAGE', `The report would overwrite ${file}. Give it another name.`);
    taken.push(place);
    if (await isFolder(place))
      throw new ImpactError(
        'USAGE',
        `The report cannot be written to ${file}: it is a folder. Give a file name, or use --out for the folder.`,
      );
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
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const place = await realPath(file);
  const aside = `${place}.${process.pid}.part`;
  try {
    if (await isDevice(place)) await writeFile(place, content);
    else {
      await writeFile(aside, content);
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

const isFolder = async (place: string): Promise<boolean> =>
  (await stat(place).catch(() => null))?.isDirectory() ?? false;

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
