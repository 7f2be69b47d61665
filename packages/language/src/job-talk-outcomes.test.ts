import { describe, expect, it } from 'vitest';
import { outcomesIn } from './job-talk-outcomes.ts';

/** The outcomes of a sentence, each with the words that tell it, in order. */
const outcomes = (text: string): string[] => {
  const words = text.split(' ');
  return outcomesIn(
    words.map((word) => ({ key: word.toLowerCase().replace(/[.,]$/u, ''), closes: /[.,]$/u.test(word) })),
  ).map(
    ({ kind, words: at }) =>
      `${kind}: ${at
        .toSorted((a, b) => a - b)
        .map((i) => words[i])
        .join(' ')}`,
  );
};

describe('outcomesIn', () => {
  it.each([
    ['I fixed the critical failure', 'good: fixed critical failure'],
    ['The tool prevents most outages', 'good: prevents outages'],
    ['We turned the failing project around', 'good: turned failing around'],
    ['The problem with the printer was solved.', 'good: problem solved.'],
    ['There was a conflict, and in the end I resolved it', 'good: conflict, resolved'],
    ['late tickets had dropped', 'good: late dropped'],
    ['Since then there are fewer complaints', 'good: fewer complaints'],
    ['We managed to reduce the delays', 'good: reduce delays'],
    ['I doubled our sales', 'good: doubled sales'],
    ['The revenue grew', 'good: revenue grew'],
  ])('hears something good in “%s”', (text, outcome) => expect(outcomes(text)).toEqual([outcome]));

  it.each([
    ['Nobody fixed the problem', 'bad: Nobody fixed problem'],
    ['The problem was never solved', 'bad: problem never solved'],
    ["We couldn't reduce the complaints", "bad: couldn't reduce complaints"],
    ['We tried to reduce the complaints', 'bad: tried reduce complaints'],
    ['It was supposed to prevent errors', 'bad: supposed prevent errors'],
    ['Complaints rose', 'bad: Complaints rose'],
    ['After that the sales dropped', 'bad: sales dropped'],
    ['It cut our revenue', 'bad: cut revenue'],
  ])('hears something bad in “%s”', (text, outcome) => expect(outcomes(text)).toEqual([outcome]));

  it.each([
    ['My task is to reduce errors', 'open: reduce errors'],
    ['I handled complaints', 'open: handled complaints'],
    ['We treat shock, burns and fever', 'open: treat shock, burns'],
  ])('hears no end told in “%s”', (text, outcome) => expect(outcomes(text)).toEqual([outcome]));

  it.each([
    'I failed the exam and hated it',
    'I cut the ribbon, problems followed',
    'I turned the failing page',
    'There was a problem but I reduced speed',
    'I dropped the children at school',
  ])('hears none in “%s”', (text) => expect(outcomes(text)).toEqual([]));

  it('gives each word to one outcome at most', () => {
    const words = 'fixed problems dropped fewer errors solved it '.repeat(50).trim().split(' ');
    const used = outcomesIn(words.map((key) => ({ key, closes: false }))).flatMap((outcome) => outcome.words);
    expect(new Set(used).size).toBe(used.length);
  });
});
