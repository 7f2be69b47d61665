import type { Metric } from '@impact/report/metric';
import { describe, expect, it } from 'vitest';
import { groupedMetrics, metricView } from './metrics.ts';

const metric = (parts: Partial<Metric>): Metric => ({
  id: 'eye_contact.ratio',
  value: 0.806,
  unit: 'share',
  band: 'good',
  coverage: 0.94,
  reliability: 'low',
  evidence: [],
  ...parts,
});

describe('metricView', () => {
  it('shows shares in percent, and among the facts the range that the error leaves', () => {
    expect(metricView(metric({ detail: { between: [0.721, 0.88] } }))).toMatchObject({
      label: 'Eye contact',
      value: '81 %',
      unit: '',
      facts: [{ label: 'range', text: '72–88 %, if the direction of the lens is found right' }],
      band: { label: 'Good', tone: 'good' },
      coverage: '94 %',
    });
    expect(metricView(metric({ detail: { between: [0.7, null] } })).facts).toEqual([]);
  });

  it('gives a lower bound as such, and no band where the report has none', () => {
    const fillers = metric({ id: 'filler.per_min', value: 3, unit: '1/min', band: null, detail: { lowerBound: true } });
    expect(metricView(fillers)).toMatchObject({ value: '≥ 3.0', unit: 'per minute', band: null });
  });

  it('tells nothing of fillers where a recogniser wrote none', () => {
    const none = metric({ id: 'filler.per_min', value: 0, unit: '1/min', band: null, detail: { lowerBound: true } });
    expect(metricView(none)).toMatchObject({
      value: '–',
      unit: '',
      number: null,
      reason: expect.stringContaining('recogniser'),
    });
    const supplied = { ...none, band: 'good', detail: { lowerBound: false } };
    expect(metricView(supplied)).toMatchObject({ value: '0.0', number: 0, reason: null });
  });

  it('shows a dash where nothing was measured', () => {
    expect(metricView(metric({ value: null, band: null, reason: 'Why.' }))).toMatchObject({
      value: '–',
      reason: 'Why.',
    });
  });
});

describe('groupedMetrics', () => {
  it('puts metrics under the chapters of the catalogue, and leaves out empty ones', () => {
    const groups = groupedMetrics([metric({}), metric({ id: 'pace.wpm', value: 120, unit: 'words/min' })]);
    expect(groups.map(({ title, metrics }) => [title, metrics.length])).toEqual([
      ['Pace, pauses and fillers', 1],
      ['Face and eye contact', 1],
    ]);
  });
});
