import type { Report } from '@impact/report/report';

/** Questions that were given with the recording, and that no answer was found for. */
export function unheardQuestions(given: readonly string[], { answers }: Pick<Report, 'answers'>): string[] {
  const answered = new Set(answers.map(({ question }) => question?.text));
  return given.filter((text) => !answered.has(text));
}
