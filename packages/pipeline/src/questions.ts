import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { LARGEST_QUESTIONS_FILE, parseQuestions } from '@impact/language/questions-file';
import { ImpactError } from '@impact/report/error';

/** The questions of an interview, and the sha256 of what they are: the same list in another file is the same. */
export interface GivenQuestions {
  list: string[];
  sha256: string;
}

/**
 * Reads a list of questions from a text file, one a line (see `parseQuestions`). What is too large is not read at all.
 * Throws QUESTIONS_UNREADABLE.
 */
export async function readQuestions(file: string): Promise<GivenQuestions> {
  const unreadable = (message: string, cause?: unknown) => new ImpactError('QUESTIONS_UNREADABLE', message, { cause });
  const info = await stat(file).catch((cause: unknown) => {
    throw unreadable(`The list of questions ${file} cannot be opened. Check the path.`, cause);
  });
  if (!info.isFile())
    throw unreadable(`The list of questions ${file} is not a file. Give a text file with one question a line.`);
  if (info.size > LARGEST_QUESTIONS_FILE)
    throw unreadable(`The list of questions ${file} is larger than 100 kB. Give a text file with one question a line.`);
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw unreadable(`The list of questions ${file} cannot be read. Check its permissions.`, cause);
  });
  const list = parseQuestions(bytes);
  return { list, sha256: createHash('sha256').update(JSON.stringify(list)).digest('hex') };
}
