import type { Rating } from './ratings-query.ts';

/** What is rated: by whom it came up, and the own rating where there is one. */
export interface ScaleRow {
  criterion: string;
  own: Rating | null;
}

/** The longest name of a criterion that the server takes. */
export const LONGEST = 80;

/** The rows of the own form: what oneself rates, what others rate in this interview, and what was just added; each once. */
export function scaleRows(ratings: readonly Rating[], added: readonly string[]): ScaleRow[] {
  const own = new Map(ratings.filter((one) => one.own).map((one) => [one.criterion, one]));
  const names = new Set([...own.keys(), ...ratings.map(({ criterion }) => criterion), ...added]);
  return [...names].map((criterion) => ({ criterion, own: own.get(criterion) ?? null }));
}

/** Names to choose from: the questions of the interview and what is often rated, without those that are there. */
export function suggestedScales(
  questions: readonly string[],
  usual: readonly string[],
  rows: readonly ScaleRow[],
): string[] {
  const there = new Set(rows.map(({ criterion }) => criterion.toLowerCase()));
  const short = questions.map((question) =>
    question.length > LONGEST ? `${question.slice(0, LONGEST - 1).trimEnd()}…` : question,
  );
  return [...new Set([...short, ...usual])].filter((name) => !there.has(name.toLowerCase()));
}
