import { definitionOf } from '@impact/insight/metrics/catalogue';
import { type Exercise, type Suggestion, Suggestions } from '@impact/report/report';
import { candidateSegments } from '@impact/report/transcript';
import { describe, expect, it } from 'vitest';
import type { CoachInput } from '../input.ts';
import { isKnown, type KnownNumbers } from '../llm/known.ts';
import { numbersIn } from '../llm/numbers.ts';
import { judgesPerson, namesFeeling } from '../llm/person.ts';
import { judgesWording } from '../wording-metrics.ts';
import { CANDIDATES } from './candidates.fixture.ts';
import { coachByRules } from './coach.ts';
import { PRACTICE, STRETCH } from './exercise-library.ts';

const QUOTED = /“[^”]*”/gu;

/** Every number anywhere in a value. */
function numbersInside(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersInside);
}

/** All that was measured, with the limits and formulas of what was measured, and the counts of answers. */
function knownNumbers({ metrics, answers }: CoachInput): KnownNumbers {
  const all = [...metrics, ...answers.flatMap((answer) => answer.metrics)];
  const definitions = all.flatMap(({ id }) => definitionOf(id) ?? []);
  const values = [...numbersInside(metrics), ...numbersInside(answers)];
  const delays = answers.flatMap(({ start, question }) => (question?.asked ? [start - question.asked.end] : []));
  const quantities = [
    ...values,
    ...numbersInside(definitions.map(({ bands }) => bands)),
    ...definitions.flatMap(({ how }) => numbersIn(how.formula).map(({ value }) => value)),
    ...answers.map((_, index) => index + 1),
  ];
  const times = [...values, ...delays, ...answers.map(({ start, end }) => end - start)];
  return {
    measured: [...quantities, ...quantities.map((value) => value * 100)].map((value) => ({ value, unit: null })),
    ranges: [],
    scales: [4, 10, 100, 255],
    moments: times,
    durations: times,
    limits: [],
    answers: answers.map(({ number }) => number),
  };
}

const sentencesOf = (text: string): string[] =>
  [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text.replace(QUOTED, 'Q'))].map(
    ({ segment }) => segment,
  );

const textsOf = ({ summary, items, exercises }: Suggestions): string[] => [
  summary,
  ...items.flatMap(({ advice, why }: Suggestion) => [advice, why]),
  ...exercises.flatMap(({ title, how }: Exercise) => [title, how]),
];

describe.each(Object.entries(CANDIDATES))('the coach by rules for %s', (name, input) => {
  const suggestions = coachByRules(input);

  it('keeps the contract, and gives the same again', () => {
    expect(Suggestions.safeParse(suggestions).success).toBe(true);
    expect(coachByRules(structuredClone(input))).toEqual(suggestions);
  });

  it('rests every item on a metric with a value, or on words that were said', () => {
    const all = [...input.metrics, ...input.answers.flatMap((answer) => answer.metrics)];
    const measured = new Set(all.filter(({ value }) => value !== null).map(({ id }) => id));
    const said = input.transcript
      ? candidateSegments(input.transcript)
          .map(({ text }) => text)
          .join(' ')
      : '';
    for (const { metrics, quote, evidence, advice } of suggestions.items) {
      expect(metrics.length > 0 || quote !== null, advice).toBe(true);
      for (const id of metrics) expect(measured.has(id), id).toBe(true);
      if (quote) expect(said).toContain(quote.text);
      expect(evidence.length).toBeLessThanOrEqual(3);
      for (const { start, end } of evidence) expect(end).toBeGreaterThanOrEqual(start);
    }
  });

  it('names no number that was not measured', () => {
    const known = knownNumbers(input);
    const texts = [suggestions.summary, ...suggestions.items.map(({ why }) => why)];
    for (const text of texts)
      for (const number of numbersIn(text.replace(QUOTED, ' ')))
        expect(isKnown(number, known), `${number.value} in: ${text}`).toBe(true);
  });

  it('says what it sees in at most three sentences', () => {
    expect(suggestions.summary).not.toBe('');
    expect(sentencesOf(suggestions.summary).length).toBeLessThanOrEqual(3);
  });

  it('is balanced, and says nothing twice', () => {
    expect(suggestions.items.length).toBeLessThanOrEqual(10);
    const first = Map.groupBy(suggestions.items.slice(0, 6), ({ area }) => area);
    if (new Set(suggestions.items.map(({ area }) => area)).size > 2)
      for (const [area, items] of first) expect(items.length, area).toBeLessThanOrEqual(2);
    expect(new Set(suggestions.items.map(({ advice }) => advice)).size).toBe(suggestions.items.length);
  });

  it('gives up to three exercises of different areas for what was measured', () => {
    const measured = new Set(input.metrics.filter(({ value }) => value !== null).map(({ id }) => id));
    const library = [...PRACTICE, ...STRETCH];
    const areas = suggestions.exercises.map(({ title }) => library.find((each) => each.title === title)?.area);
    const ofIdeas = new Set(suggestions.items.map(({ area }) => area));
    if (ofIdeas.size >= areas.length) expect(new Set(areas).size).toBe(areas.length);
    for (const { metrics } of suggestions.exercises) {
      expect(metrics.length).toBeGreaterThan(0);
      expect(metrics.every((id) => measured.has(id)) || metrics.every((id) => !measured.has(id))).toBe(true);
    }
    if (measured.size === 0) expect(suggestions.exercises).toEqual([]);
  });

  it('speaks of behaviour, never of the person or of feelings', () => {
    for (const text of textsOf(suggestions)) {
      const own = text.replace(QUOTED, 'Q');
      expect(namesFeeling(own), own).toBe(false);
      expect(judgesPerson(own), own).toBe(false);
      expect(own).not.toMatch(/\b(?:you (?:are|were|lack|seem)|undefined|NaN|null)\b|\[object| {2}|\.\.|“”/u);
    }
  });

  it('judges no wording of a draft', () => {
    if (input.transcript?.quality !== 'draft') return;
    for (const { metrics, quote } of suggestions.items) {
      expect(metrics.filter(judgesWording)).toEqual([]);
      expect(quote).toBeNull();
    }
    expect(name).toBe('words of a draft');
  });
});
