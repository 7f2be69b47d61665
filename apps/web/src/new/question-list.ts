/** As the server takes them. */
export const MOST_QUESTIONS = 50;
export const LONGEST_QUESTION = 500;

/** What people write before a question: "1.", "2)", "Q3:", "Question 4 -", "-", "•". */
const NUMBERING =
  /^(?:(?:q|question|frage)\s{0,3}\d{1,3}\s{0,3}[.:)–-]?|\(?\d{1,3}\s{0,3}[.:)](?!\d)|[-*•–—])\s{0,8}/iu;

/** The questions of a text with one a line, without numbering and blank lines. */
export const questionsOf = (text: string): string[] =>
  text
    .split(/\r\n?|\n/u)
    .map((line) => line.trim().replace(NUMBERING, '').replaceAll(/\s+/gu, ' ').trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line));

export type QuestionTrouble = { code: 'many'; count: number } | { code: 'long'; number: number } | null;

/** What the server would refuse of them. */
export function troubleWith(questions: readonly string[]): QuestionTrouble {
  if (questions.length > MOST_QUESTIONS) return { code: 'many', count: questions.length };
  const long = questions.findIndex(({ length }) => length > LONGEST_QUESTION);
  return long < 0 ? null : { code: 'long', number: long + 1 };
}
