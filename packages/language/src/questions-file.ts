import { ImpactError } from '@impact/report/error';

/** Most questions, longest question (characters) and largest file (bytes) that are taken. */
export const MOST_QUESTIONS = 50;
export const LONGEST_QUESTION = 500;
export const LARGEST_QUESTIONS_FILE = 100_000;

const ACCEPTED = `Give plain text (UTF-8) with one question a line: at most ${MOST_QUESTIONS} questions of at most ${LONGEST_QUESTION} characters.`;

const unreadable = (what: string, cause?: unknown): ImpactError =>
  new ImpactError('QUESTIONS_UNREADABLE', `${what} ${ACCEPTED}`, { cause });

/** What people write before a question: "1.", "2)", "Q3:", "Question 4 -", "-", "•". */
const NUMBERING = /^(?:(?:q|question)\s{0,3}\d{1,3}\s{0,3}[.:)–-]?|\(?\d{1,3}\s{0,3}[.:)](?!\d)|[-*•–—])\s{0,8}/iu;

/**
 * The questions in a list: one a line; blank lines and lines that begin with `#` are left out, and so is numbering before a question.
 * `given` is the file's bytes, UTF-8 with or without a byte order mark, any line ends.
 * @throws ImpactError QUESTIONS_UNREADABLE for what is no such list, with a sentence on what to give
 */
export function parseQuestions(given: Uint8Array): string[] {
  if (given.length > LARGEST_QUESTIONS_FILE) throw unreadable('The list of questions is larger than 100 kB.');
  const text = decoded(given);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells that it is no text
  if (/[\u0000-\u0008\u000e-\u001f\u007f]/u.test(text)) throw unreadable('The list of questions is not plain text.');
  if (/^(?:WEBVTT|<!doctype|<html|<\?xml|\{\\rtf|%PDF)/iu.test(text.trimStart()) || text.includes('-->'))
    throw unreadable('The list of questions is not plain text.');
  const questions = text
    .split(/\r\n?|[\n\u0085\u2028\u2029]/u)
    .map((line) => line.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '').trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.replace(NUMBERING, '').replace(/\s+/gu, ' ').trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
  if (questions.length === 0) throw unreadable('The list of questions is empty.');
  if (questions.length > MOST_QUESTIONS) throw unreadable(`The list holds ${questions.length} questions.`);
  const long = questions.findIndex((question) => question.length > LONGEST_QUESTION);
  if (long >= 0) throw unreadable(`Question ${long + 1} has ${questions[long]?.length} characters.`);
  return questions;
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw unreadable('The list of questions is not UTF-8 text.', cause);
  }
}
