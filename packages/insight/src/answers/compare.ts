import type { InterviewAnswer } from '@impact/report/answer';
import { bandAt, definitionOf } from '../metrics/catalogue.ts';
import { median } from '../series/percentile.ts';
import { outlierText } from './outlier-text.ts';

/** Answers with a value under which nothing can stand out. */
const FEWEST = 3;
/** Shorter answers are left out, seconds: one pause or one "um" makes their rates extreme. Their length itself is compared. */
const SHORTEST = 10;
/** An answer stands out where it is further from the median than this many median absolute deviations … */
const DEVIATIONS = 2;
/** … which this factor makes comparable with standard deviations of a normal distribution (Rousseeuw & Croux 1993) … */
const TO_SIGMA = 1.4826;
/** … and than this many of the metric's smallest meaningful changes between recordings, as an answer is shorter than a recording. */
const STEPS = 2;

/** An answer that stands out: its value, the median of the other answers, and both in one sentence. */
export interface Outlier {
  answer: number;
  value: number;
  others: number;
  /** How far it is from the median, in steps of the metric; never 0. */
  steps: number;
  /** Whether its band is worse than the one that the others lie in; false where the metric is not judged. */
  worse: boolean;
  text: string;
}

/** One metric over the answers of an interview. `answers` are the numbers of those with a value; `outliers` the furthest first. */
export interface AnswerComparison {
  metric: string;
  unit: string;
  median: number;
  answers: { number: number; value: number }[];
  outliers: Outlier[];
}

const TONES = ['good', 'info', 'ok', 'poor'] as const;

function isWorse(id: string, value: number, others: number): boolean {
  const [own, usual] = [bandAt(id, value), bandAt(id, others)];
  return own !== null && usual !== null && TONES.indexOf(own.tone) > TONES.indexOf(usual.tone);
}

/**
 * Compares the answers of one interview with one another, metric by metric: the median, and which answers lie outside of
 * median ± max(2 · 1.4826 · MAD, 2 steps of the metric). Median and MAD do not move with the one answer that is different (Leys et al. 2013).
 * Metrics that fewer than three answers have, with a band where the metric has bands, or that grow with the length (counts), are left out.
 */
export function compareAnswers(answers: readonly InterviewAnswer[]): AnswerComparison[] {
  const ids = answers[0]?.metrics.map(({ id }) => id) ?? [];
  return ids.flatMap((id) => compareMetric(id, answers) ?? []);
}

function compareMetric(id: string, answers: readonly InterviewAnswer[]): AnswerComparison | null {
  const definition = definitionOf(id);
  const step = definition?.step ?? null;
  const values = answers.flatMap(({ number, start, end, metrics }) => {
    const { value = null, band = null } = metrics.find((metric) => metric.id === id) ?? {};
    const long = end - start >= SHORTEST || id.startsWith('answer.');
    // What a report would judge and does not (the tone of a draft, fillers that a recogniser left out) is no ground for a comparison.
    const told = band !== null || definition?.bands.length === 0;
    return value !== null && long && told ? [{ number, value }] : [];
  });
  const middle = median(values.map(({ value }) => value));
  if (!definition || step === null || middle === null || values.length < FEWEST) return null;
  const spread = median(values.map(({ value }) => Math.abs(value - middle))) ?? 0;
  const limit = Math.max(DEVIATIONS * TO_SIGMA * spread, STEPS * step);
  const outliers = values
    .filter(({ value }) => Math.abs(value - middle) > limit)
    .map(({ number, value }): Outlier => {
      const rest = values.filter((one) => one.number !== number).map((one) => one.value);
      const others = median(rest) ?? middle;
      return {
        answer: number,
        value,
        others,
        steps: Math.abs(value - middle) / step,
        worse: isWorse(id, value, others),
        text: outlierText(definition, number, value, others),
      };
    })
    .sort((a, b) => b.steps - a.steps);
  return { metric: id, unit: definition.unit, median: middle, answers: values, outliers };
}
