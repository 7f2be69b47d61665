import { Metric } from '@impact/report/metric';
import { describe, expect, it } from 'vitest';
import { buildMetric, type MetricParts, reliabilityOf, weaker } from './build.ts';

const parts: MetricParts = {
  id: 'pace.wpm',
  unit: 'words/min',
  value: 131.23456,
  band: 'good',
  coverage: 1,
  usableSeconds: 300,
  engineCap: 'high',
  evidence: [{ start: 1.00049, end: 2.5 }],
};

describe('buildMetric', () => {
  it('keeps a value that rests on enough material', () => {
    expect(buildMetric(parts)).toEqual({
      id: 'pace.wpm',
      unit: 'words/min',
      value: 131.235,
      band: 'good',
      coverage: 1,
      reliability: 'high',
      evidence: [{ start: 1, end: 2.5 }],
    });
  });

  it('gives no value under 3 s, and says how much there was', () => {
    const metric = buildMetric({ ...parts, usableSeconds: 2.94 });
    expect(metric).toMatchObject({ value: null, band: null, reliability: 'low' });
    expect(metric.reason).toBe('Needs at least 3 s of usable material; there were 2.9 s.');
  });

  it('gives no value under the minimum that a formula asks for, and keeps what was found where that is asked for', () => {
    const few = { ...parts, usableSeconds: 59, minimumSeconds: 60, detail: { count: 12 } };
    const metric = buildMetric({ ...few, keepsFound: true });
    expect(buildMetric(few).evidence).toEqual([]);
    expect(buildMetric(few).coverage).toBe(1);
    expect(metric.value).toBeNull();
    expect(metric.reason).toContain('60 s');
    expect(metric.detail).toEqual({ count: 12 });
    expect(metric.evidence).toHaveLength(1);
  });

  it('states the reason given, even where a number was at hand', () => {
    expect(buildMetric({ ...parts, reason: 'No face.' })).toMatchObject({
      value: null,
      band: null,
      reason: 'No face.',
    });
  });

  it('covers and shows nothing where nothing could be measured', () => {
    expect(buildMetric({ ...parts, reason: 'No face.' })).toMatchObject({ coverage: 0, evidence: [] });
    expect(buildMetric({ ...parts, value: null })).toMatchObject({ coverage: 0, evidence: [] });
  });

  it('rounds every number of the detail to three decimals', () => {
    const detail = { change: 0.1 + 0.2, none: null, least: -0.0001, list: [{ at: 0.6339999999999999, word: 'um' }] };
    expect(buildMetric({ ...parts, detail }).detail).toEqual({
      change: 0.3,
      none: null,
      least: 0,
      list: [{ at: 0.634, word: 'um' }],
    });
  });

  it.each([null, Number.NaN, Number.POSITIVE_INFINITY])('turns %s into no value with a reason', (value) => {
    const metric = buildMetric({ ...parts, value });
    expect(metric.value).toBeNull();
    expect(Metric.safeParse(metric).success).toBe(true);
  });

  it('clamps coverage and times into what the report allows', () => {
    const metric = buildMetric({ ...parts, coverage: 1.2, evidence: [{ start: -0.04, end: 0.5 }] });
    expect(metric.coverage).toBe(1);
    expect(metric.evidence).toEqual([{ start: 0, end: 0.5 }]);
    expect(buildMetric({ ...parts, coverage: Number.NaN }).coverage).toBe(0);
  });
});

describe('reliabilityOf', () => {
  it.each([
    [29.9, 1, 'high', 'low'],
    [30, 1, 'high', 'medium'],
    [119.9, 1, 'high', 'medium'],
    [120, 1, 'high', 'high'],
    [120, 1, 'medium', 'medium'],
    [60, 1, 'low', 'low'],
    [300, 0.79, 'high', 'medium'],
    [300, 0.49, 'high', 'low'],
  ] as const)('%d s at coverage %d under a cap of %s is %s', (seconds, coverage, cap, expected) => {
    expect(reliabilityOf(seconds, coverage, cap)).toBe(expected);
  });

  it('orders reliabilities', () => {
    expect(weaker('high', 'medium')).toBe('medium');
    expect(weaker('low', 'high')).toBe('low');
  });
});
