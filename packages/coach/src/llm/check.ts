import type { Quote } from '@impact/report/quote';
import type { Exercise, Suggestion } from '@impact/report/report';
import type { Span } from '@impact/report/span';
import type { CoachInput } from '../input.ts';
import { AREAS, type Claim, type CoachAnswer, type ContentClaim, type ExerciseClaim, Worth } from './answer.ts';
import type { Brief } from './brief.ts';
import { faultOf, faultOfForm, REASONS, type Reason, type TextFacts } from './faults.ts';
import { knownIds, knownNumbers } from './known.ts';
import type { NamedNumber } from './numbers.ts';
import { findQuote, plainWords, spokenWords } from './spoken.ts';

/** What of an answer stands up to the recording; `removed` counts by reason what does not. */
export interface CheckedAnswer {
  items: Suggestion[];
  exercises: Exercise[];
  summary: string;
  removed: Record<string, number>;
}

const LONGEST_TEXT = 500;
const LONGEST_SENTENCE = 400;
const LONGEST_TITLE = 80;
const MOST_ITEMS = 8;
const MOST_MOMENTS = 3;
/** Minutes of one exercise. */
const LONGEST_EXERCISE = 60;

/** Seconds by which a rounded time may stand past the end. */
const ROUNDING = 0.1;

/** Looks answers over against one recording; made once, as the words of the recording are indexed for it. */
export type Check = (answer: CoachAnswer) => CheckedAnswer;

/**
 * Keeps of a model's answer only what the recording bears out: metrics, answers and moments that are there, quotes that were said, numbers
 * of the cited metrics, plain words about behaviour. The rest is left out suggestion by suggestion, exercise by exercise, and from the
 * summary sentence by sentence. Quotes get their times from the transcript.
 */
export function checkFor(input: CoachInput, brief: Brief): Check {
  const facts: Facts = {
    brief,
    answers: new Map(brief.answers.map((answer) => [answer.number, answer])),
    spoken: spokenWords(input.transcript),
    isDraft: input.transcript?.quality === 'draft',
    ids: knownIds(brief),
    emotionInference: input.policy.emotionInference,
    end: recordingEnd(input),
  };
  return (answer) => {
    const removed: Record<string, number> = {};
    const remove = (reason: Reason): void => {
      removed[reason] = (removed[reason] ?? 0) + 1;
    };
    return {
      items: itemsOf(answer, facts, remove),
      exercises: answer.exercises.flatMap((claim) => exerciseOf(claim, facts, remove) ?? []),
      summary: summaryOf(answer.summary, facts, remove),
      removed,
    };
  };
}

interface Facts extends TextFacts {
  brief: Brief;
  answers: ReadonlyMap<number, Brief['answers'][number]>;
  end: number;
}
type Remove = (reason: Reason) => void;

/** The most valuable first; in the order of the areas where they are worth the same. */
function itemsOf(answer: CoachAnswer, facts: Facts, remove: Remove): Suggestion[] {
  const seen = new Set<string>();
  const kept = AREAS.flatMap((area) =>
    answer[area].flatMap((claim: Claim | ContentClaim) => {
      const { item, fault } = suggestionOf(area, claim, facts, remove);
      const same = plainWords(claim.advice).join(' ');
      if (item && !seen.has(same)) {
        seen.add(same);
        return [{ item, worth: Worth.options.indexOf(claim.worth) }];
      }
      remove(fault ?? REASONS.again);
      return [];
    }),
  );
  return kept
    .sort((a, b) => a.worth - b.worth)
    .slice(0, MOST_ITEMS)
    .map(({ item }) => item);
}

type Judged = { item: Suggestion; fault: null } | { item: null; fault: Reason };

function suggestionOf(area: Suggestion['area'], claim: Claim | ContentClaim, facts: Facts, remove: Remove): Judged {
  const without = (fault: Reason): Judged => ({ item: null, fault });
  const answer = claim.answer === null ? null : facts.answers.get(claim.answer);
  if (answer === undefined) return without(REASONS.answer);
  if (facts.isDraft && (area === 'language' || area === 'content')) return without(REASONS.draft);
  if ('part' in claim && claim.part !== null && answer?.star?.[claim.part]) return without(REASONS.heard);
  const moments = claim.moments.slice(0, MOST_MOMENTS);
  if (!moments.every((span) => isInside(span, facts.end))) return without(REASONS.moment);

  const quoted = claim.quote === null ? null : quoteOf(claim.quote, answer ?? moments[0] ?? null, facts);
  if (typeof quoted === 'string') return without(quoted);
  const metrics = citedOf(claim.metrics, facts, remove);
  if (metrics.length === 0 && quoted === null) return without(REASONS.nothing);

  const limits = { longest: LONGEST_TEXT, known: knownNumbers(facts.brief, new Set(metrics)) };
  const fault = faultOf(claim.advice, facts, limits) ?? faultOf(claim.why, facts, limits);
  if (fault) return without(fault);
  return {
    item: {
      area,
      answer: claim.answer,
      advice: claim.advice.trim(),
      why: claim.why.trim(),
      metrics,
      quote: quoted,
      evidence: moments.length > 0 ? moments : evidenceOf(metrics, quoted, answer, facts.brief),
    },
    fault: null,
  };
}

/** The words with their time, or the reason why they cannot stand. They may be in any language and name any number. */
function quoteOf(text: string, within: Span | null, facts: Facts): Quote | Reason {
  if (facts.isDraft) return REASONS.draftQuote;
  const quote = findQuote(text, facts.spoken, within);
  return quote === null ? REASONS.quote : (faultOfForm(quote.text, facts.ids) ?? quote);
}

/** The metrics that are there, each once; one that is not is counted, and costs the suggestion only where it was the last one. */
function citedOf(ids: readonly string[], facts: Facts, remove: Remove): string[] {
  return [...new Set(ids)].filter((id) => {
    if (facts.ids.has(id)) return true;
    remove(REASONS.metric);
    return false;
  });
}

/** Where to look where the model named no moment: at the words, else where the metrics come from, else at the answer. */
function evidenceOf(
  metrics: readonly string[],
  quote: Quote | null,
  answer: Brief['answers'][number] | null,
  brief: Brief,
): Span[] {
  if (quote) return [{ start: quote.start, end: quote.end }];
  const moments = brief.metrics.filter(({ id }) => metrics.includes(id)).flatMap((metric) => metric.moments);
  if (answer === null) return moments.slice(0, MOST_MOMENTS);
  const own = moments.filter(({ start }) => start >= answer.start && start < answer.end).slice(0, MOST_MOMENTS);
  return own.length > 0 ? own : [{ start: answer.start, end: answer.end }];
}

/** Repetitions and short times belong to an exercise; nobody takes them for measurements. */
const belongsToExercise = ({ value, kind }: NamedNumber): boolean =>
  kind === 'moment' ? value <= 120 : kind === 'quantity' && value <= 10;

function exerciseOf(claim: ExerciseClaim, facts: Facts, remove: Remove): Exercise | null {
  const metrics = citedOf(claim.metrics, facts, remove);
  const known = knownNumbers(facts.brief, new Set(metrics));
  const limits = { known, allows: belongsToExercise };
  const isTime = Number.isInteger(claim.minutes) && claim.minutes >= 1 && claim.minutes <= LONGEST_EXERCISE;
  const fault =
    (metrics.length === 0 ? REASONS.nothing : null) ??
    (isTime ? null : REASONS.minutes) ??
    faultOf(claim.title, facts, { ...limits, longest: LONGEST_TITLE }) ??
    faultOf(claim.how, facts, { ...limits, longest: LONGEST_TEXT });
  if (fault) {
    remove(fault);
    return null;
  }
  return { title: claim.title.trim(), how: claim.how.trim(), minutes: claim.minutes, metrics };
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The first three sentences that hold; none of a text that is no plain text, as its parts may look like sentences. */
function summaryOf(text: string, facts: Facts, remove: Remove): string {
  const form = faultOfForm(text, facts.ids);
  if (form) {
    remove(form);
    return '';
  }
  const known = knownNumbers(facts.brief, null);
  const kept: string[] = [];
  for (const { segment } of sentences.segment(text.slice(0, 4 * LONGEST_SENTENCE))) {
    const sentence = segment.trim();
    if (sentence === '') continue;
    const fault = faultOf(sentence, facts, { longest: LONGEST_SENTENCE, known });
    if (fault) remove(fault);
    else if (kept.length < 3) kept.push(sentence);
  }
  return kept.join(' ');
}

const isInside = ({ start, end }: Span, last: number): boolean => start >= 0 && end >= start && end <= last + ROUNDING;

/** The last moment that anything is known of, seconds. */
function recordingEnd(input: CoachInput): number {
  const spans = [
    ...input.metrics.flatMap(({ evidence }) => evidence),
    ...input.findings.flatMap(({ evidence }) => evidence),
    ...(input.transcript?.segments ?? []),
    ...input.answers,
  ];
  return spans.reduce((last, { end }) => Math.max(last, end), 0);
}
