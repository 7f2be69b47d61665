import { describe, expect, it } from 'vitest';
import { interviewReport } from '../interview.fixture.ts';
import { reportWith } from '../report.fixture.ts';
import { reportView } from './report-view.ts';

describe('reportView', () => {
  it('tells how a language model was asked and what was removed', () => {
    const { coach } = reportView(reportWith('model-1'));
    expect(coach.byModel).toBe(true);
    expect(coach.writer).toContain('(model-1)');
    expect(Object.fromEntries(coach.facts.map(({ label, text }) => [label, text]))).toEqual({
      Model: 'model-1, by Gemini',
      Asked: 'once, prompt version 1, temperature 0, seed 7',
      Tokens: '2000 read',
      'Removed claims': 'model-1 × 2: the recording does not bear them out',
      Request: 'c'.repeat(64),
    });
    expect(reportView(interviewReport(10)).coach.facts).toEqual([]);
  });

  it('tells each reason for something missing once, with all that it concerns', () => {
    const { missing, warnings } = reportView(reportWith('Install it.'));
    expect(missing).toEqual([{ reason: 'Install it.', what: ['Face and posture', 'Eye contact'] }]);
    expect(warnings).toEqual(['Install it.']);
  });

  it('shows six headline numbers, none of them without a value', () => {
    const { headline } = reportView(interviewReport(10));
    expect(headline.map(({ id }) => id)).toEqual([
      'pace.wpm',
      'filler.per_min',
      'eye_contact.ratio',
      'posture.score',
      'voice.pitch_sd',
      'grammar.score',
    ]);
    expect(reportView(reportWith('x')).headline.map(({ id }) => id)).toEqual(['pace.wpm']);
  });

  it('heads a report of a draft neither with fillers that nobody wrote nor with the tone of words that nobody said', () => {
    const report = interviewReport(10);
    const first = (id: string) =>
      reportView({ ...report, metrics: report.metrics.filter((one) => one.id === id) }).headline;
    expect(first('sentiment.compound').map(({ id }) => id)).toEqual(['sentiment.compound']);
    for (const metric of report.metrics) {
      if (metric.id === 'sentiment.compound') metric.band = null;
      if (metric.id === 'filler.per_min') Object.assign(metric, { value: 0, band: null, detail: { lowerBound: true } });
    }
    expect(first('sentiment.compound')).toEqual([]);
    expect(first('filler.per_min')).toEqual([]);
  });

  it('follows answers, confidence, fillers and the tone of words and voice over time', () => {
    const lanes = new Map(reportView(interviewReport(60)).lanes.map((lane) => [lane.id, lane]));
    expect([...lanes.keys()].slice(0, 4)).toEqual(['answers', 'confidence', 'speaking', 'fillers']);
    expect(lanes.get('answers')?.events[1]).toMatchObject({ name: '2', start: 192 });
    expect(lanes.get('sentiment')?.series.map(({ label }) => label)).toEqual(['words', 'voice weighted']);
    // An hour of ten values a second is averaged down to what a screen can show.
    expect(lanes.get('head.yaw')?.series[0]?.values.length).toBeLessThanOrEqual(900);
    expect(lanes.get('head.yaw')?.first).toBe(false);
  });

  it('says whose weights the confidence index has', () => {
    const report = interviewReport(10);
    expect(reportView(report).confidence).toMatchObject({ weights: expect.stringContaining('usual ones of IMPACT') });
    report.confidence.weights = 'given';
    expect(reportView(report).confidence.weights).toContain('given for this analysis');
    // 8 of 100 parts of the weight have no score.
    expect(reportView(report).confidence.measured).toBeCloseTo(92);
  });
});
