import type { Metric } from '@impact/report/metric';
import type { Quote } from '@impact/report/quote';
import type { Span } from '@impact/report/span';
import { measuredMetric } from '../metrics/measured.ts';
import { type LanguageInput, languageParts, perHundredWords, tooFewWords } from './input.ts';

/** Quotes that a report lists. */
const LISTED = 100;

const MTLD_WORDS = 100;
const MATTR_WORDS = 50;
const READABILITY_WORDS = 100;

const spansOf = (quotes: readonly Quote[]): Span[] =>
  quotes.slice(0, LISTED).map(({ start, end }) => ({ start, end: Math.max(start, end) }));

const listed = (quotes: readonly Quote[]) =>
  quotes.slice(0, LISTED).map(({ text, start, end }) => ({ text, start, end }));

/**
 * Range of the vocabulary, and habits of wording: hedges, we against I, immediate repeats, how readable the words are, questions asked,
 * and wording that leaves people out.
 */
export function styleMetrics(input: LanguageInput): Metric[] {
  const { language } = input;
  const words = language?.wordCount ?? 0;
  const { we, i } = language?.pronouns ?? { we: 0, i: 0 };
  const hedges = language?.hedges ?? [];
  const repeats = language?.repeats ?? [];
  const common = languageParts(input, 'high');
  const answers = (language?.answers ?? []).map(({ start, end }) => ({ start, end: Math.max(start, end) }));
  const vocabulary = {
    uniqueWords: language?.vocabulary.uniqueWords ?? 0,
    // The words of a draft are not fit for quoting.
    ...(input.timeline.quality !== 'draft' && {
      mostUsed: (language?.vocabulary.mostUsed ?? []).map(({ word, count }) => ({ word, count })),
    }),
  };
  return [
    measuredMetric({
      id: 'vocabulary.mtld',
      value: language?.vocabulary.mtld ?? null,
      ...common,
      ...tooFewWords(input, MTLD_WORDS),
      evidence: answers,
      detail: vocabulary,
    }),
    measuredMetric({
      id: 'vocabulary.mattr50',
      value: language?.vocabulary.mattr50 ?? null,
      ...common,
      ...tooFewWords(input, MATTR_WORDS),
      evidence: answers,
      detail: vocabulary,
    }),
    measuredMetric({
      id: 'language.hedges_per_100',
      value: perHundredWords(hedges.length, words),
      ...common,
      evidence: spansOf(hedges),
      detail: { count: hedges.length, quotes: listed(hedges) },
    }),
    measuredMetric({
      id: 'language.we_i_ratio',
      value: we + i > 0 ? we / (we + i) : null,
      ...common,
      evidence: answers,
      detail: { we, i },
      ...(!input.missing && we + i === 0 && { reason: 'Neither "we" nor "I" was said.' }),
    }),
    measuredMetric({
      id: 'language.repetition',
      value: perHundredWords(repeats.length, words),
      ...common,
      evidence: spansOf(repeats),
      detail: { count: repeats.length, quotes: listed(repeats) },
    }),
    ...wordingMetrics(input),
  ];
}

function wordingMetrics(input: LanguageInput): Metric[] {
  const { language, timeline } = input;
  const words = language?.wordCount ?? 0;
  const questions = language?.questionsAsked ?? [];
  const phrases = language?.nonInclusive ?? [];
  const grade = language?.readability.grade ?? null;
  const common = languageParts(input, 'medium');
  const noGrade =
    words < READABILITY_WORDS
      ? `Needs at least ${READABILITY_WORDS} words; there were ${words}.`
      : 'The transcript does not show where sentences end.';
  return [
    measuredMetric({
      id: 'language.readability',
      value: grade,
      ...common,
      ...(!input.missing && grade === null && { reason: noGrade }),
      evidence: (language?.answers ?? []).map(({ start, end }) => ({ start, end: Math.max(start, end) })),
    }),
    measuredMetric({
      id: 'language.questions_asked',
      value: questions.length,
      // Where nobody tells the speakers apart, the questions may be anybody's.
      ...languageParts(input, timeline.speakersKnown ? 'medium' : 'low'),
      evidence: spansOf(questions),
      detail: { quotes: listed(questions) },
    }),
    measuredMetric({
      id: 'language.non_inclusive',
      value: phrases.length,
      ...common,
      evidence: spansOf(phrases),
      detail: {
        quotes: phrases.slice(0, LISTED).map(({ text, start, end, instead }) => ({ text, start, end, instead })),
      },
    }),
  ];
}
