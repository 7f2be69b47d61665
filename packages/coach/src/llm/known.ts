import { definitionOf } from '@impact/insight/metrics/catalogue';
import type { Span } from '@impact/report/span';
import { type Brief, INDEX_ID } from './brief.ts';
import { type NamedNumber, numbersIn } from './numbers.ts';
import { scaleOfMetric, type Unit, unitOfMetric } from './units.ts';

/** The ids of all metrics that the model was given, those of single answers too. */
export const knownIds = ({ metrics, answers }: Brief): ReadonlySet<string> =>
  new Set([...metrics, ...answers.flatMap((answer) => answer.metrics)].map(({ id }) => id));

/** A measured value; without a unit it may be named with any but those of time. */
export interface Measured {
  value: number;
  unit: Unit | null;
}

/** The range that is good for a metric. */
export interface Range {
  from: number | null;
  to: number | null;
  unit: Unit | null;
}

/** The numbers that a text may name. */
export interface KnownNumbers {
  measured: readonly Measured[];
  /** Named as the limits of what is good, never as what was measured. */
  ranges: readonly Range[];
  /** What scores may be out of. */
  scales: readonly number[];
  /** Points in time, seconds. */
  moments: readonly number[];
  /** Lengths of time, seconds. */
  durations: readonly number[];
  /** Lengths of time that a metric is defined by, seconds: named as limits. */
  limits: readonly number[];
  /** Numbers of answers. */
  answers: readonly number[];
}

/** From the first quotation mark to the last: what somebody said proves no measurement, also where marks are within it. */
const QUOTATIONS = /[“"«„].*(?:[”"»“]|$)/su;

/** The numbers of a text of the report, in which words of the candidate are quoted. */
const told = (text: string): NamedNumber[] => numbersIn(text.replace(QUOTATIONS, ' '));

/**
 * The numbers that a text may name: those of the metrics that it cites, over all and in single answers, with the counts and times behind
 * them, and of the findings about them. Points in time are those of the recording; lengths of time are measured ones.
 */
export function knownNumbers(brief: Brief, cited: ReadonlySet<string>, quoted: Span | null = null): KnownNumbers {
  const { confidence, answers, transcript } = brief;
  const citesIndex = cited.has(INDEX_ID);
  const metrics = brief.metrics.filter(({ id }) => cited.has(id));
  const findings = brief.findings.filter((finding) => finding.metrics.some((id) => cited.has(id)));
  const inAnswers = answers.flatMap((answer) =>
    answer.metrics.flatMap(({ id, value, unit }) => (cited.has(id) ? [{ value, unit }] : [])),
  );
  const details = metrics.flatMap(({ detail }) => Object.entries(detail));
  const ranges = metrics.flatMap(rangeOf);
  const numbers = [
    ...findings.flatMap(({ title, detail }) => told(`${title}. ${detail}`)),
    ...(citesIndex ? confidence.moments : []).flatMap(({ text }) => told(text)),
  ];
  const values = [...metrics, ...inAnswers];
  const spans = [...metrics, ...findings].flatMap(({ moments }) => moments);
  const stars = answers.flatMap(({ star }) => Object.values(star ?? {}).flatMap((cue) => cue ?? []));
  const index = citesIndex ? [confidence.index, ...confidence.components.map(({ score }) => score)] : [];
  return {
    measured: [
      ...values.flatMap(({ value, unit }) => measuredOf(value, unit)),
      ...details.flatMap(([name, value]) => (/seconds/iu.test(name) ? [] : [{ value, unit: unitOfDetail(name) }])),
      ...index.flatMap((value) => (value === null ? [] : [{ value, unit: 'points' as const }])),
      // A limit that a finding names is no measurement.
      ...numbers.filter(
        ({ kind, value }) => isAmount(kind) && !ranges.some(({ from, to }) => value === from || value === to),
      ),
    ],
    ranges,
    scales: [...metrics.flatMap(({ unit }) => scaleOfMetric(unit) ?? []), ...(citesIndex ? [100] : [])],
    moments: [
      ...[
        ...spans,
        ...stars,
        ...answers,
        ...(citesIndex ? confidence.moments : []),
        ...(transcript?.segments ?? []),
      ].flatMap(({ start, end }) => [start, end]),
      ...(quoted ? [quoted.start, quoted.end] : []),
      ...numbers.filter(({ kind }) => kind === 'moment').map(({ value }) => value),
    ],
    durations: [
      ...values.filter(({ unit }) => unit === 's').map(({ value }) => value),
      ...details.filter(([name]) => /seconds/iu.test(name)).map(([, value]) => value),
      ...spans.map(({ start, end }) => end - start),
      ...numbers.filter(({ kind }) => kind === 'duration').map(({ value }) => value),
      // How long somebody speaks belongs to every number of it.
      ...brief.metrics.flatMap(({ detail }) => detail.seconds ?? []),
    ],
    limits: metrics.flatMap(({ id }) =>
      numbersIn(definitionOf(id)?.how.formula ?? '').flatMap(({ kind, value }) => (kind === 'duration' ? value : [])),
    ),
    answers: answers.map(({ number }) => number),
  };
}

const isAmount = (kind: NamedNumber['kind']): boolean => kind === 'quantity' || kind === 'score';

function measuredOf(value: number, unit: string): Measured[] {
  if (unit === 's') return [];
  if (unit === 'share')
    return [
      { value: value * 100, unit: 'percent' },
      { value, unit: 'share' },
    ];
  // The parts of an answer are counted, and out of four.
  if (unit === 'of 4')
    return [
      { value, unit: 'points' },
      { value, unit: 'count' },
    ];
  return [{ value, unit: unitOfMetric(unit) }];
}

const unitOfDetail = (name: string): Unit =>
  /^words$/iu.test(name) ? 'words' : /share|ratio/iu.test(name) ? 'share' : 'count';

function rangeOf({ goodFrom, goodTo, unit }: Brief['metrics'][number]): Range[] {
  if (goodFrom === undefined && goodTo === undefined) return [];
  const scale = unit === 'share' ? 100 : 1;
  const scaled = (value: number | undefined): number | null => (value === undefined ? null : value * scale);
  return [{ from: scaled(goodFrom), to: scaled(goodTo), unit: unit === 'share' ? 'percent' : unitOfMetric(unit) }];
}

/** Words that make a number a limit. */
const LIMIT =
  /(?:\b(?:from|to|between|and|under|over|above|below|than|at most|at least|(?:range|level|limit|target) of|limit|level|near|towards?|within|inside|reach|reaches)|[–-]) ?(?:the |about |around )?$/iu;

/**
 * Whether a named number is a known one, rounded to the digits shown and with its unit; a moment may be cut to the second. `text` is where
 * it stands: the limits of a good range are known only as such.
 */
export function isKnown(number: NamedNumber, known: KnownNumbers, text = ''): boolean {
  const { value, kind, unit, decimals } = number;
  const tolerance = 10 ** -decimals / 2 + 1e-9;
  const near = (other: number | null): boolean => other !== null && Math.abs(other - value) <= tolerance;
  const cut = (other: number): boolean => near(other) || Math.floor(other) === value;
  const fits = (other: Unit | null): boolean => {
    if (other === 'share') return unit === null && decimals > 0;
    return unit === null || other === null || other === unit;
  };
  const isLimit = LIMIT.test(text.slice(Math.max(0, number.from - 24), number.from));
  switch (kind) {
    case 'unclear':
      return false;
    case 'answer':
      return known.answers.includes(value);
    case 'scale':
      return known.scales.includes(value);
    case 'duration':
      return known.durations.some(near) || (isLimit && known.limits.some(near));
    case 'moment':
      return known.moments.some(cut);
    case 'score':
      return known.measured.some((one) => (one.unit === 'points' || one.unit === null) && near(one.value));
    case 'quantity':
      if (known.measured.some((one) => fits(one.unit) && near(one.value))) return true;
      return isLimit && known.ranges.some((range) => fits(range.unit) && (near(range.from) || near(range.to)));
  }
}
