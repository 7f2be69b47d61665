import { interviewReport } from '@impact/document/interview.fixture';
import { describe, expect, it } from 'vitest';
import { Summary } from './child-protocol.ts';
import { summaryOf } from './summary.ts';

const report = interviewReport(1);
const trendOf = (values: (number | null)[] | null) => {
  const track = values && { unit: 'index', step: 1, start: 0, values: { index: values } };
  return summaryOf({ ...report, confidence: { ...report.confidence, track } }).trend;
};

describe('the summary of a report', () => {
  it('has the confidence curve in 24 means of equal stretches', () => {
    expect(trendOf(Array.from({ length: 48 }, (_, i) => i))).toEqual(Array.from({ length: 24 }, (_, i) => 2 * i + 0.5));
    expect(trendOf([...Array(24).fill(null), ...Array(24).fill(60)])).toEqual([
      ...Array(12).fill(null),
      ...Array(12).fill(60),
    ]);
    expect(trendOf([null, 40, ...Array(46).fill(50)])?.slice(0, 2)).toEqual([40, 50]);
    expect(trendOf(Array(3601).fill(70.04))).toEqual(Array(24).fill(70));
  });

  it('repeats values of a curve that has fewer, and has none where there is no curve', () => {
    expect(trendOf([10, 20, 30])).toEqual([...Array(8).fill(10), ...Array(8).fill(20), ...Array(8).fill(30)]);
    expect(trendOf([])).toBeNull();
    expect(trendOf(null)).toBeNull();
  });

  it('of a report from before there were trends can still be read', () => {
    expect(Summary.parse({ confidence: 61, metrics: [] })).toEqual({
      confidence: 61,
      confidenceReliability: null,
      metrics: [],
      trend: null,
    });
  });

  it('tells how far the index may be trusted, and which numbers are only lower bounds', () => {
    const fillersOf = (value: number) => {
      const metrics = report.metrics.map((metric) =>
        metric.id === 'filler.per_min' ? { ...metric, value, band: null, detail: { lowerBound: true } } : metric,
      );
      return summaryOf({ ...report, metrics }).metrics.find(({ id }) => id === 'filler.per_min');
    };
    expect(fillersOf(2.1)).toMatchObject({ value: 2.1, lowerBound: true });
    // That none was written down says nothing.
    expect(fillersOf(0)).toBeUndefined();
    expect(summaryOf(report).confidenceReliability).toBe(report.confidence.reliability);
    const none = { ...report.confidence, index: null };
    expect(summaryOf({ ...report, confidence: none }).confidenceReliability).toBeNull();
  });
});
