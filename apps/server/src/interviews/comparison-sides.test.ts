import { interviewReport } from '@impact/document/interview.fixture';
import { infersEmotion } from '@impact/insight/metrics/catalogue';
import { CORRECTION_ENGINE } from '@impact/report/correction';
import type { Report } from '@impact/report/report';
import { describe, expect, it } from 'vitest';
import { ComparedInterview, sharedQuestions, sideOf, withoutEmotion } from './comparison-sides.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const report = interviewReport(1);
const [answer] = report.answers;
if (!answer) throw new Error('The fixture has answers.');

const curved = (values: (number | null)[]): Report => ({
  ...report,
  confidence: {
    ...report.confidence,
    track: { unit: 'index', step: 2, start: 1, values: { index: values, pace: values.map(() => 0.5) } },
  },
  answers: [{ ...answer, number: 1, start: 3, end: 7 }],
});

const asking = (...texts: (string | null)[]): ComparedInterview => ({
  ...sideOf(ID, report),
  answers: texts.map((text, index) => ({
    ...{ number: index + 1, start: 0, end: 1, words: 1, confidence: null, metrics: [] },
    question: text === null ? null : { text, from: 'heard' },
  })),
});

describe('one interview of a comparison', () => {
  it('has its curve, and the mean of it in each answer', () => {
    // Values stand for 1, 3, 5, 7 and 9 s; the answer lasts from 3 to 7 s.
    const side = ComparedInterview.parse(sideOf(ID, curved([10, 50, null, 61.15, 90])));
    expect(side.confidence).toEqual({ step: 2, start: 1, values: [10, 50, null, 61.15, 90] });
    expect(side.answers).toMatchObject([{ number: 1, start: 3, end: 7, confidence: 55.6 }]);
    expect(side.duration).toBe(report.source.duration);
  });

  it('tells whether a person put its words right', () => {
    const engine = { step: 'transcript', name: CORRECTION_ENGINE, version: '1', model: null };
    expect(sideOf(ID, report).corrected).toBe(false);
    expect(sideOf(ID, { ...report, engines: [...report.engines, engine] }).corrected).toBe(true);
  });

  it('has no curve where there is none, and nothing made up in its place', () => {
    const side = sideOf(ID, { ...report, confidence: { ...report.confidence, track: null } });
    expect(side.confidence).toBeNull();
    expect(side.answers.map(({ confidence }) => confidence)).toEqual(report.answers.map(() => null));
    expect(sideOf(ID, curved([null, null, null, null])).answers[0]?.confidence).toBeNull();
  });

  it('can be had without what reads feelings', () => {
    const metric = { id: 'facial_emotion.nervous', value: 0.2, unit: 'share', band: null, coverage: 1, evidence: [] };
    const feeling = {
      ...report,
      answers: [{ ...answer, metrics: [...answer.metrics, { ...metric, reliability: 'low' as const }] }],
    };
    const ids = (side: ComparedInterview) => side.answers.flatMap(({ metrics }) => metrics.map(({ id }) => id));
    expect(ids(sideOf(ID, feeling)).filter(infersEmotion)).toEqual(['facial_emotion.nervous']);
    expect(ids(withoutEmotion(sideOf(ID, feeling), true))).toEqual(
      ids(sideOf(ID, feeling)).filter((id) => !infersEmotion(id)),
    );
  });

  it('has no index then where it is made of feelings, too', () => {
    const side = sideOf(ID, curved([10, 50, null, 61.15, 90]));
    expect(withoutEmotion(side, true)).toMatchObject({ confidence: null, answers: [{ number: 1, confidence: null }] });
    expect(withoutEmotion(side, false)).toMatchObject({
      confidence: side.confidence,
      answers: [{ number: 1, confidence: 55.6 }],
    });
  });
});

describe('questions', () => {
  it('are shared where more than one interview answers them, however they are written', () => {
    const sides = [
      asking('Why us?', 'A time you failed?', null),
      asking('Something else', 'why  US', 'Why us?!'),
      asking('a time you failed.'),
    ];
    expect(sharedQuestions(sides)).toEqual([
      { text: 'Why us?', answers: [1, 2, null] },
      { text: 'A time you failed?', answers: [2, null, 1] },
    ]);
    expect(sharedQuestions([asking('Why us?', 'Why us?'), asking(null)])).toEqual([]);
  });
});
