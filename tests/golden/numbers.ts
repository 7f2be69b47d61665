import type { Metric } from '@impact/report/metric';
import type { Report } from '@impact/report/report';
import type { Span } from '@impact/report/span';

/** A report without its words: what was measured, which findings and suggestions came of it, and when. */
export function numbersOf(report: Report) {
  const { confidence, suggestions } = report;
  return {
    duration: report.source.duration,
    words: report.transcript?.segments.reduce((sum, { words }) => sum + words.length, 0) ?? null,
    metrics: report.metrics.map(metricNumbers),
    confidence: {
      index: confidence.index,
      reliability: confidence.reliability ?? null,
      contributions: confidence.contributions.map(({ component, weight, score }) => ({ component, weight, score })),
      moments: confidence.moments.map(({ kind, start, end, at, index, average, causes }) => ({
        kind,
        ...spanOf({ start, end }),
        at,
        index,
        average,
        causes: causes.map(({ component, effect }) => ({ component, effect })),
      })),
    },
    sentences: report.sentences.map(({ start, end, words, compound, polarity, stress }) => ({
      ...spanOf({ start, end }),
      words,
      compound,
      polarity,
      stress,
    })),
    answers: report.answers.map(({ number, start, end, words, star, metrics }) => ({
      number,
      ...spanOf({ start, end }),
      words,
      star: Object.fromEntries(Object.entries(star).map(([part, quote]) => [part, quote?.start ?? null])),
      metrics: metrics.map(metricNumbers),
    })),
    findings: report.findings.map(({ id, kind, metrics, evidence }) => ({
      id,
      kind,
      metrics,
      evidence: evidence.map(spanOf),
    })),
    suggestions: suggestions.items.map(({ area, answer, metrics, evidence }) => ({
      area,
      answer,
      metrics,
      evidence: evidence.map(spanOf),
    })),
    exercises: suggestions.exercises.map(({ minutes, metrics }) => ({ minutes, metrics })),
    unavailable: report.unavailable.map(({ step, code }) => ({ step, code })),
  };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

const metricNumbers = ({ id, value, band, coverage, reliability, evidence, best, worst }: Metric) => ({
  id,
  value,
  band,
  coverage,
  reliability,
  evidence: evidence.length,
  ...(best && { best }),
  ...(worst && { worst }),
});

/**
 * Where two trees of numbers differ, by path. Numbers may differ by 1 % or by 0.02: a processor with other vector instructions rounds
 * otherwise; all else must be the same.
 */
export function differences(golden: unknown, now: unknown, at = 'report'): string[] {
  if (typeof golden === 'number' && typeof now === 'number') {
    const close = Math.abs(golden - now) <= Math.max(0.02, 0.01 * Math.abs(golden));
    return close ? [] : [`${at}: ${golden} was, ${now} is`];
  }
  if (typeof golden !== 'object' || typeof now !== 'object' || golden === null || now === null) {
    return golden === now ? [] : [`${at}: ${JSON.stringify(golden)} was, ${JSON.stringify(now)} is`];
  }
  const was = new Map(Object.entries(golden));
  const is = new Map(Object.entries(now));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const name = nameOf(was.get(key) ?? is.get(key)) ?? key;
    return differences(was.get(key) ?? null, is.get(key) ?? null, `${at}.${name}`);
  });
}

/** Things with an id are known by it, others by their place. */
const nameOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : null;
