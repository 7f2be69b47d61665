import { ImpactError } from '@impact/report/error';
import { describe, expect, it } from 'vitest';
import { infersEmotion } from '../metrics/catalogue.ts';
import { measuredReport } from '../testing/measured-fixture.ts';
import type { Measured } from './comparable.ts';
import { type Comparison, compare } from './comparison.ts';

const values = (pace: number, contact: number, nervous: number, fillers: number) => ({
  'pace.wpm': pace,
  'eye_contact.ratio': contact,
  'facial_emotion.nervous': nervous,
  'filler.per_min': fillers,
  'filler.top': 4,
});
const people: Measured[] = [
  measuredReport('anna', { values: values(150, 0.7, 0.2, 3), index: 81 }),
  measuredReport('ben', { values: values(200, 0.3, 0.5, 9), index: 55, reliability: 'low' }),
  measuredReport('cleo', { values: values(120, 0.5, 0.1, 6), index: 66 }),
];

const metricOf = ({ metrics }: Comparison, id: string) => metrics.find((one) => one.id === id);

describe('people side by side', () => {
  it('have their values, bands and reliabilities in the given order', () => {
    const comparison = compare(people);
    expect(comparison.reports.map(({ name }) => name)).toEqual(['anna.mp4', 'ben.mp4', 'cleo.mp4']);
    expect(metricOf(comparison, 'pace.wpm')).toEqual({
      id: 'pace.wpm',
      label: 'Pace',
      unit: 'words/min',
      values: [
        { value: 150, band: 'Good', reliability: 'medium', reason: null, lowerBound: false },
        { value: 200, band: 'Fast', reliability: 'low', reason: null, lowerBound: false },
        { value: 120, band: 'Good', reliability: 'medium', reason: null, lowerBound: false },
      ],
      notComparable: null,
    });
    expect(comparison.confidence.values.map(({ value }) => value)).toEqual([81, 55, 66]);
  });

  it('tell lower bounds as such, and no zero of what may have been left out', () => {
    const [first, ...others] = people;
    if (!first) throw new Error('There are people.');
    const withFillers = (value: number) => {
      const fillers = { id: 'filler.per_min', value, unit: '1/min', band: null, reliability: 'low' as const };
      const metric = {
        ...fillers,
        coverage: 1,
        evidence: [],
        detail: { lowerBound: true, why: 'A recogniser wrote it.' },
      };
      const metrics = [...first.metrics.filter(({ id }) => id !== metric.id), metric];
      return metricOf(compare([{ ...first, metrics }, ...others]), 'filler.per_min')?.values[0];
    };
    expect(withFillers(2.1)).toMatchObject({ value: 2.1, lowerBound: true });
    expect(withFillers(0)).toMatchObject({ value: null, lowerBound: false, reason: 'A recogniser wrote it.' });
  });

  it.each([[[1, 0, 2]], [[2, 1, 0]], [[1, 2, 0]]])(
    'are not ranked: in the order %s everything is the same, in that order',
    (order) => {
      const straight = compare(people);
      const turned = compare(order.flatMap((index) => people[index] ?? []));
      const inOrder = <T>(list: readonly T[]) => order.flatMap((index) => list[index] ?? []);
      expect(turned).toEqual({
        ...straight,
        reports: inOrder(straight.reports),
        confidence: { ...straight.confidence, values: inOrder(straight.confidence.values) },
        metrics: straight.metrics.map((metric) => ({ ...metric, values: inOrder(metric.values) })),
      });
    },
  );

  it('are given no total, place or winner', () => {
    expect(Object.keys(compare(people)).sort()).toEqual(['confidence', 'leftOut', 'metrics', 'reports']);
    expect(JSON.stringify(compare(people))).not.toMatch(/\b(rank|best|worst|winner|first|place|score|total)\b/i);
  });

  it('are not compared by what face and voice look like unless every policy allows it', () => {
    expect(metricOf(compare(people), 'facial_emotion.nervous')).toBeDefined();
    const [anna, ...others] = people;
    if (!anna) throw new Error('there are three');
    const without = { ...anna, policy: { ...anna.policy, emotionInference: false } };
    const mixed = compare([without, ...others]);
    expect(mixed.metrics.filter(({ id }) => infersEmotion(id))).toEqual([]);
    expect(mixed.leftOut).toContain('left out');
    expect(compare(people).leftOut).toBeNull();
  });

  it('say where values cannot be held against each other', () => {
    const draft = measuredReport('dora', { values: values(140, 0.6, 0.1, 1), quality: 'draft' });
    const comparison = compare([...people, draft]);
    expect(metricOf(comparison, 'filler.per_min')?.notComparable).toContain('transcripts of different quality');
    expect(metricOf(comparison, 'eye_contact.ratio')?.notComparable).toBeNull();
    expect(metricOf(comparison, 'filler.top')?.notComparable).toContain('grows with the length');
    const blind = compare([...people, measuredReport('eli', { values: { 'pace.wpm': 130 } })]);
    expect(metricOf(blind, 'eye_contact.ratio')).toMatchObject({
      notComparable: 'It was not measured in all of them.',
      values: { 3: { value: null, reason: 'This report does not have it.' } },
    });
    expect(blind.confidence.notComparable).toBe('It was not measured in all of them.');
  });

  it('need to be two', () => {
    expect(() => compare(people.slice(0, 1))).toThrow(ImpactError);
  });
});
