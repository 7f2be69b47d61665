import { readFile, stat } from 'node:fs/promises';
import { ImpactError } from '@impact/report/error';
import { Report } from '@impact/report/report';

/** Largest report that is read, bytes: that of a recording of a day is smaller. */
const LARGEST = 50 * 2 ** 20;
/** Reports at once. */
const MOST = 20;

/**
 * Reads the reports that `impact analyze --json` wrote, in the order given.
 * @throws ImpactError USAGE for fewer than two files or more than twenty, for a file that cannot be read or is over 50 MB, and for one that
 * is no report of this version.
 */
export async function readReports(files: readonly string[]): Promise<Report[]> {
  if (files.length < 2) throw new ImpactError('USAGE', 'Name at least two reports: the JSON files of impact analyze.');
  if (files.length > MOST) throw new ImpactError('USAGE', `Name at most ${MOST} reports at once.`);
  const reports: Report[] = [];
  // One after the other: twenty large files at once would need much memory.
  for (const file of files) reports.push(await readReport(file));
  return reports;
}

async function readReport(file: string): Promise<Report> {
  const text = await textOf(file);
  try {
    return Report.parse(JSON.parse(text));
  } catch (cause) {
    throw new ImpactError(
      'USAGE',
      `${file} is no report of this version of impact. Make it anew: impact analyze RECORDING --json FILE.`,
      {
        cause,
      },
    );
  }
}

async function textOf(file: string): Promise<string> {
  try {
    const found = await stat(file);
    // Devices and pipes have no size to judge by.
    if (!found.isFile()) throw new ImpactError('USAGE', `${file} is no file. Name the JSON file of a report.`);
    if (found.size > LARGEST) throw new ImpactError('USAGE', `${file} is over 50 MB, which no report is.`);
    return await readFile(file, 'utf8');
  } catch (cause) {
    if (cause instanceof ImpactError) throw cause;
    throw new ImpactError('USAGE', `${file} cannot be read. Is the name right, and may you read it?`, { cause });
  }
}
