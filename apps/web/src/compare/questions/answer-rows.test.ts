import { describe, expect, test } from 'vitest';
import { answerMetrics, answersTo, type ComparedAnswer } from './answer-rows.ts';

const answer = (number: number, ids: string[]): ComparedAnswer => ({
  number,
  start: 0,
  end: 10,
  words: 20,
  question: null,
  confidence: null,
  metrics: ids.map((id) => ({ id, value: 1, unit: '', band: null, reliability: 'medium', lowerBound: false })),
});

describe('answers beside each other', () => {
  test('are those that the comparison names', () => {
    const sides = [{ answers: [answer(1, []), answer(2, [])] }, { answers: [answer(1, [])] }, { answers: [] }];
    expect(answersTo(sides, [2, 1, null]).map((one) => one?.number)).toEqual([2, 1, undefined]);
    expect(answersTo(sides, [2])).toHaveLength(3);
  });

  test('show the usual numbers first and the others in the order of the report', () => {
    const answers = [answer(1, ['smile.ratio', 'filler.per_min', 'answer.length']), answer(2, ['pause.ratio']), null];
    expect(answerMetrics(answers)).toEqual({ first: ['filler.per_min'], others: ['pause.ratio', 'smile.ratio'] });
  });
});
