import type { InterviewAnswer } from '@impact/report/answer';
import { describe, expect, it } from 'vitest';
import { definitionOf } from '../metrics/catalogue.ts';
import { measuredMetric } from '../metrics/measured.ts';
import { compareAnswers } from './compare.ts';

/** Answers of half a minute with these values of one metric. */
const answers = (id: string, values: (number | null)[], seconds = 30): InterviewAnswer[] =>
  values.map((value, index) => ({
    number: index + 1,
    start: 40 * index,
    end: 40 * index + seconds,
    words: 50,
    question: null,
    terms: null,
    star: { situation: null, task: null, action: null, result: null },
    metrics: [
      measuredMetric({
        id,
        value,
        ...(value === null && { reason: 'Not measured.' }),
        coverage: 1,
        usableSeconds: 30,
        engineCap: 'high',
        evidence: [],
      }),
    ],
  }));

const texts = (id: string, values: number[]): (string | undefined)[] =>
  compareAnswers(answers(id, values)).flatMap(({ outliers }) => outliers.map(({ text }) => text));

describe('compareAnswers', () => {
  it('tells the answer that is far from the others', () => {
    // Median 152, deviations 2, 53, 0: MAD 2, so that two steps of the metric are the limit.
    const [pace] = compareAnswers(answers('pace.wpm', [150, 205, 152]));
    const step = definitionOf('pace.wpm')?.step ?? 0;
    expect(pace).toMatchObject({ metric: 'pace.wpm', median: 152, unit: 'words/min' });
    expect(pace?.outliers).toEqual([
      {
        answer: 2,
        value: 205,
        others: 151,
        steps: 53 / step,
        worse: true,
        text: 'Answer 2 runs at 205 words a minute; the others lie near 151.',
      },
    ]);
  });

  it('finds nobody different where all differ', () => {
    // Median 150, MAD 50: the limit is 2 · 1.4826 · 50 = 148.
    expect(compareAnswers(answers('pace.wpm', [100, 150, 220]))[0]?.outliers).toEqual([]);
  });

  it('does not make much of little', () => {
    expect(compareAnswers(answers('pace.wpm', [150, 150, 150, 165]))[0]?.outliers).toEqual([]);
  });

  it('needs three answers with a value, of ten seconds', () => {
    expect(compareAnswers(answers('pace.wpm', [100, 200]))).toEqual([]);
    expect(compareAnswers(answers('pace.wpm', [100, 100, null, 200]))[0]?.answers).toHaveLength(3);
    expect(compareAnswers(answers('pace.wpm', [100, 100, 200], 9))).toEqual([]);
    expect(compareAnswers(answers('answer.length', [5, 5, 90], 5))).toHaveLength(1);
    expect(compareAnswers([])).toEqual([]);
  });

  it('does not compare what the report does not judge, such as the tone of a draft', () => {
    const three = answers('sentiment.compound', [0.3, 0.3, -0.5]);
    expect(compareAnswers(three)).toHaveLength(1);
    const draft = three.map((one) => ({ ...one, metrics: one.metrics.map((metric) => ({ ...metric, band: null })) }));
    expect(compareAnswers(draft)).toEqual([]);
  });

  it('leaves out what grows with the length', () =>
    expect(compareAnswers(answers('grammar.findings', [1, 1, 20]))).toEqual([]));

  it('says it in a sentence for each metric', () => {
    expect(texts('answer.length', [60, 61, 190])).toEqual([
      'Answer 3 takes 3:10 minutes; the others take about 1:00 minutes.',
    ]);
    expect(texts('answer.length', [100, 102, 12])).toEqual([
      'Answer 3 takes 12 s; the others take about 1:41 minutes.',
    ]);
    expect(texts('eye_contact.ratio', [0.7, 0.2, 0.7])).toEqual([
      'The eyes are near the lens for 20 % of answer 2, and for about 70 % of the others.',
    ]);
    expect(texts('filler.per_min', [1, 1, 14])).toEqual([
      'Answer 3 has 14.0 fillers a minute; the others have about 1.0.',
    ]);
    expect(texts('sentiment.compound', [0.3, 0.3, -0.5])).toEqual([
      'The words of answer 3 read more negative (-0.50) than those of the others (about 0.30).',
    ]);
    expect(texts('posture.lean', [1, 1, 2])[0]).toMatch(/^Forward lean|lean/i);
  });
});
