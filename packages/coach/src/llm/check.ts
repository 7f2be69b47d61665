import type { Quote } from '@impact/report/quote';
import type { Exercise, Suggestion } from '@impact/report/report';
import type { Span } from '@impact/report/span';
import type { CoachInput } from '../input.ts';
import { whyWordsAreUnfit } from '../words-fit.ts';
import { AREAS, type Claim, type ContentClaim, type ExerciseClaim, type SummaryClaim, Worth } from './answer.ts';
import { type Brief, INDEX_ID } from './brief.ts';
import { evidenceOf, isInside, MOST_MOMENTS, recordingEnd } from './evidence.ts';
import { faultOf, faultOfForm, OF_UNFIT_WORDS, REASONS, type Reason, type TextFacts } from './faults.ts';
import { knownIds, knownNumbers } from './known.ts';
import type { ReadAnswer } from './read-answer.ts';
import { findQuote, plainWords, spokenWords } from './spoken.ts';
import { allowedInAdvice, allowedInExercise } from './targets.ts';

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
/** Minutes of one exercise. */
const LONGEST_EXERCISE = 60;

/** Looks answers over against one recording; made once, as the words of the recording are indexed for it. */
export type Check = (read: ReadAnswer) => CheckedAnswer;

/**
 * Keeps of a model's answer only what the recording bears out: metrics, answers and moments that are there, quotes that were said, numbers
 * of the cited metrics, plain words about behaviour. The rest is left out suggestion by suggestion, exercise by exercise, and sentence by
 * sentence of the summary. Quotes get their times from the transcript.
 */
export function checkFor(input: CoachInput, brief: Brief): Check {
  const facts: Facts = {
    brief,
    answers: new Map(brief.answers.map((answer) => [answer.number, answer])),
    spoken: spokenWords(input.transcript),
    unfit: whyWordsAreUnfit(input),
    ids: knownIds(brief),
    emotionInference: input.policy.emotionInference,
    end: recordingEnd(input),
  };
  return ({ answer, malformed, surplus }) => {
    const removed: Record<string, number> = {};
    const remove = (reason: Reason, count = 1): void => {
      if (count > 0) removed[reason] = (removed[reason] ?? 0) + count;
    };
    remove(REASONS.form, malformed);
    remove(REASONS.many, surplus);
    return {
      items: itemsOf(answer, facts, remove),
      exercises: answer.exercises.flatMap((claim) => exerciseOf(claim, facts, remove) ?? []),
      summary: answer.summary.flatMap((claim) => sentenceOf(claim, facts, remove) ?? []).join(' '),
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
function itemsOf(answer: ReadAnswer['answer'], facts: Facts, remove: Remove): Suggestion[] {
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
  if (facts.unfit && (area === 'language' || area === 'content')) return without(OF_UNFIT_WORDS[facts.unfit].judgement);
  if ('part' in claim && claim.part !== null && answer?.star?.[claim.part]) return without(REASONS.heard);
  const moments = claim.moments.slice(0, MOST_MOMENTS);
  if (!moments.every((span) => isInside(span, facts.end))) return without(REASONS.moment);

  const quoted = claim.quote === null ? null : quoteOf(claim.quote, answer ?? moments[0] ?? null, facts);
  if (typeof quoted === 'string') return without(quoted);
  const metrics = citedOf(claim.metrics, facts.ids, remove);
  if (metrics.length === 0 && quoted === null) return without(REASONS.nothing);

  const limits = { longest: LONGEST_TEXT, known: knownNumbers(facts.brief, new Set(metrics), quoted) };
  const fault =
    faultOf(claim.advice, facts, { ...limits, allows: allowedInAdvice }) ??
    faultOf(claim.why, facts, { ...limits, tells: true });
  if (fault) return without(fault);
  return {
    item: {
      // Only things to try are asked for.
      kind: 'try',
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
  if (facts.unfit) return OF_UNFIT_WORDS[facts.unfit].quote;
  const quote = findQuote(text, facts.spoken, within);
  return quote === null ? REASONS.quote : (faultOfForm(quote.text, facts.ids) ?? quote);
}

/** The metrics that are there, each once; one that is not is counted, and costs the suggestion only where it was the last one. */
function citedOf(ids: readonly string[], known: ReadonlySet<string>, remove: Remove): string[] {
  return [...new Set(ids)].filter((id) => {
    if (known.has(id)) return true;
    remove(REASONS.metric);
    return false;
  });
}

function exerciseOf(claim: ExerciseClaim, facts: Facts, remove: Remove): Exercise | null {
  const metrics = citedOf(claim.metrics, facts.ids, remove);
  const limits = { known: knownNumbers(facts.brief, new Set(metrics)), allows: allowedInExercise };
  const isTime = Number.isInteger(claim.minutes) && claim.minutes >= 1 && claim.minutes <= LONGEST_EXERCISE;
  const fault =
    (metrics.length === 0 ? REASONS.nothing : null) ??
    (isTime ? null : REASONS.minutes) ??
    faultOf(claim.title, facts, { ...limits, longest: LONGEST_TITLE, isTitle: true }) ??
    faultOf(claim.how, facts, { ...limits, longest: LONGEST_TEXT });
  if (fault) {
    remove(fault);
    return null;
  }
  return { title: claim.title.trim(), how: claim.how.trim(), minutes: claim.minutes, metrics };
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** One sentence of the summary; it may cite the confidence index too. */
function sentenceOf(claim: SummaryClaim, facts: Facts, remove: Remove): string | null {
  const metrics = citedOf(claim.metrics, new Set([...facts.ids, INDEX_ID]), remove);
  const limits = { longest: LONGEST_SENTENCE, known: knownNumbers(facts.brief, new Set(metrics)), tells: true };
  const isOne = [...sentences.segment(claim.sentence.slice(0, LONGEST_SENTENCE + 1).trim())].length <= 1;
  const fault =
    (metrics.length === 0 ? REASONS.nothing : null) ??
    faultOf(claim.sentence, facts, limits) ??
    (isOne ? null : REASONS.many);
  if (fault) remove(fault);
  return fault ? null : claim.sentence.trim();
}
