import { COMPARED } from '@impact/document/view/answers';
import { catalogue } from '@impact/insight/metrics/catalogue';
import type { Schemas } from '../../api/client.ts';

type Side = Schemas['ComparedInterview'];
export type ComparedAnswer = Side['answers'][number];

/** The answer of each side to a question, by the numbers that the comparison names; null where a side has none. */
export const answersTo = (sides: readonly Pick<Side, 'answers'>[], numbers: readonly (number | null)[]) =>
  sides.map(({ answers }, side): ComparedAnswer | null => {
    const number = numbers[side] ?? null;
    return number === null ? null : (answers.find((answer) => answer.number === number) ?? null);
  });

/** What an answer tells in rows of its own. */
const STATED: readonly string[] = ['answer.length'];

/** The metrics that one of the answers has: those that answers are compared by, and all others in the order of the catalogue. */
export function answerMetrics(answers: readonly (ComparedAnswer | null)[]): { first: string[]; others: string[] } {
  const there = new Set(answers.flatMap((answer) => answer?.metrics.map(({ id }) => id) ?? []));
  const first = COMPARED.filter((id) => there.has(id));
  const others = [...there].filter((id) => !STATED.includes(id) && !first.some((one) => one === id));
  const place = (id: string) => {
    const index = catalogue.findIndex((one) => one.id === id);
    return index < 0 ? catalogue.length : index;
  };
  return { first, others: others.toSorted((a, b) => place(a) - place(b)) };
}
