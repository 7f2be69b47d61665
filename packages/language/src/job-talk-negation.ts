import { ATTEMPTS, BREAKS, NEGATORS, NONE, type OutcomeWord } from './job-talk-things.ts';

/** Words before a verb that are looked at. */
const REACH = 4;

/** Words before the verb, in its clause, that tell whether it came about. */
export function clauseBefore(words: readonly OutcomeWord[], at: number): number[] {
  const indices: number[] = [];
  for (let index = at - 1; index >= Math.max(0, at - REACH); index--) {
    const word = words[index];
    if (!word || word.closes || word.key === 'and' || BREAKS.has(word.key)) break;
    indices.push(index);
  }
  return indices;
}

/** Whether a word says that what the verb tells did not come about; of a plan (not `done`) also that it was only tried. */
export function isNegator(words: readonly OutcomeWord[], index: number, done: boolean): boolean {
  const key = words[index]?.key ?? '';
  if (key === 'no') return words[index + 1]?.key === 'one';
  return NEGATORS.has(key) || key.endsWith("n't") || (!done && ATTEMPTS.has(key));
}

/** The negators before the verb, in its clause. */
export const negatorsBefore = (words: readonly OutcomeWord[], at: number): number[] =>
  clauseBefore(words, at).filter((index) => isNegator(words, index, false));

/** Where it says between a verb and its object that there was none: "solved none of these problems". */
export function noneBefore(words: readonly OutcomeWord[], at: number, things: readonly number[]): number[] {
  const indices: number[] = [];
  for (let index = at + 1; index < Math.min(...things); index++) {
    const key = words[index]?.key ?? '';
    // "A few problems" are some; "few problems" are hardly any.
    if (NONE.has(key) && words[index - 1]?.key !== 'a') indices.push(index);
  }
  return indices;
}
