import type { Quote } from '@impact/report/quote';
import type { Span } from '@impact/report/span';
import { STAR } from '../answers/story.ts';
import { storyAnswers } from '../language/structure.ts';
import { outside } from './effect.ts';
import { type Candidate, type FindingContext, measured, type Rule } from './finding.ts';
import { clock, count, moments, quoted, sentence, times } from './words.ts';

/** A habit is told from this many moments, and this many per 100 words. */
const HABIT = { moments: 3, per100: 2 };

const spanOf = ({ start, end }: Span): Span => ({ start, end: Math.max(start, end) });

/** The words of a draft are not fit for quoting, and so not for findings about wording; those of another language are not read. */
const isQuotable = ({ timeline, language }: FindingContext): boolean =>
  timeline.quality !== 'draft' && language !== null && language.english;

/** Grammar slips with a quote and a replacement. */
export const grammarRule: Rule = (context) => {
  const slips = context.language?.grammar ?? [];
  const score = measured(context, 'grammar.score');
  const first = slips.find(({ replacements }) => replacements.length > 0);
  if (!isQuotable(context) || !score || score.band === 'good' || !first) return [];
  return [
    {
      id: 'grammar.slips',
      topic: 'grammar',
      kind: 'improve',
      title: `${sentence(count(slips.length))} grammar ${slips.length === 1 ? 'slip' : 'slips'}`,
      detail: `${sentence(count(slips.length))} in ${context.language?.wordCount} words, for example ${quoted(first.text)} (${clock(first.start)}). Try ${quoted(first.replacements[0] ?? '')}.`,
      metrics: ['grammar.score', 'grammar.findings'],
      evidence: slips.slice(0, 3).map(spanOf),
      effect: outside('grammar', (8 - score.value) / 6),
    },
  ];
};

/** Habits of wording: hedges and immediate repeats. */
export const habitRule: Rule = (context) => {
  if (!isQuotable(context) || !context.language) return [];
  const { hedges, repeats } = context.language;
  return [
    ...habit(context, hedges, {
      id: 'language.hedges',
      weight: 'hedges',
      metric: 'language.hedges_per_100',
      title: 'Many hedges',
      what: 'Words that soften a claim',
      advice: 'Try the plain claim first, then what limits it',
    }),
    ...habit(context, repeats, {
      id: 'language.repeats',
      weight: 'repeats',
      metric: 'language.repetition',
      title: 'Words said twice',
      what: 'Words said twice in a row',
      advice: 'Try a short silence while the next words form',
    }),
  ];
};

function habit(
  context: FindingContext,
  quotes: readonly Quote[],
  {
    id,
    weight,
    metric: metricId,
    title,
    what,
    advice,
  }: { id: string; weight: 'hedges' | 'repeats'; metric: string; title: string; what: string; advice: string },
): Candidate[] {
  const metric = measured(context, metricId);
  if (!metric || quotes.length < HABIT.moments || metric.value < HABIT.per100) return [];
  const examples = quotes.slice(0, 2).map(({ text, start }) => `${quoted(text)} (${clock(start)})`);
  return [
    {
      id,
      topic: id,
      ...(weight === 'repeats' && { family: 'hesitation' }),
      kind: 'improve',
      title,
      detail: `${what}, ${times(quotes.length)}: ${examples.join(', ')}. ${advice}.`,
      metrics: [metricId],
      evidence: quotes.slice(0, 3).map(spanOf),
      effect: outside(weight, (metric.value - HABIT.per100) / 4),
    },
  ];
}

/** Wording that leaves people out, with what to say instead. */
export const nonInclusiveRule: Rule = (context) => {
  const phrases = context.language?.nonInclusive ?? [];
  const [first] = phrases;
  if (!isQuotable(context) || !first) return [];
  const examples = phrases.slice(0, 3).map(({ text, start }) => `${quoted(text)} (${clock(start)})`);
  return [
    {
      id: 'language.non_inclusive',
      topic: 'non_inclusive',
      kind: 'improve',
      title: 'Wording that may leave people out',
      detail: `${sentence(times(phrases.length))}: ${examples.join(', ')}. Try ${quoted(first.instead)}.`,
      metrics: ['language.non_inclusive'],
      evidence: phrases.slice(0, 3).map(spanOf),
      effect: outside('nonInclusive', phrases.length / 3),
    },
  ];
};

/** What an answer that tells a story leaves out of situation, task, action and result, or one that has them all. */
export const structureRule: Rule = (context) => {
  if (!isQuotable(context) || !context.language) return [];
  const answers = storyAnswers(context.language.answers);
  const noResult = answers.filter(({ star }) => star.result === null);
  if (noResult.length > 0) {
    return [
      {
        id: 'structure.no_result',
        topic: 'structure',
        kind: 'improve',
        title:
          noResult.length === 1
            ? 'No result heard in one answer'
            : `No result heard in ${count(noResult.length)} answers`,
        detail: `No words for a result were heard ${moments(noResult)}. Try one sentence on what changed, with a number.`,
        metrics: ['structure.star'],
        evidence: noResult.slice(0, 3).map(spanOf),
        effect: outside('structure', noResult.length / answers.length),
      },
    ];
  }
  const complete = answers.filter(({ star }) => STAR.every((part) => star[part] !== null));
  const [best] = complete;
  if (!best?.star.result) return [];
  return [
    {
      id: 'structure.complete',
      topic: 'structure',
      kind: 'strength',
      title:
        complete.length === 1
          ? 'An answer tells the whole story'
          : `${sentence(count(complete.length))} answers tell the whole story`,
      detail: `Situation, task, action and result are heard ${moments(complete)}, the result in ${quoted(best.star.result.text)}. Keep it.`,
      metrics: ['structure.star'],
      evidence: complete.slice(0, 3).map(spanOf),
      effect: outside('structure', complete.length / answers.length),
    },
  ];
};
