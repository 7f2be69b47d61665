import type { Suggestion } from '@impact/report/report';
import type { Span } from '@impact/report/span';
import type { Transcript } from '@impact/report/transcript';
import type { CoachInput } from '../input.ts';
import type { AnswerItem, CoachAnswer } from './answer.ts';
import type { Brief } from './brief.ts';
import { isKnown, type KnownNumbers, numbersIn } from './numbers.ts';
import { judgesPerson, namesFeeling } from './person.ts';

/** What of an answer stands up to the recording. `dropped` says for each item that does not, why. */
export interface CheckedAnswer {
  items: Suggestion[];
  summary: string;
  dropped: string[];
}

const LINK = /https?:|www\.|<[a-z/!]/iu;
/** Straight quotes are in pairs; an apostrophe is none. */
const QUOTED = /“([^”]*)”|"([^"]*)"|«([^»]*)»/gu;

const DRAFT_QUOTED = 'a quote from a draft';

/** Seconds by which a rounded time may stand past the end. */
const ROUNDING = 0.1;

/**
 * Keeps of a model's answer only what the recording bears out: evidence inside the recording, quotes that were said, numbers that were
 * measured, words about behaviour. The rest is dropped item by item, and from the summary sentence by sentence.
 */
export function checkAnswer(answer: CoachAnswer, input: CoachInput, brief: Brief): CheckedAnswer {
  const facts: Facts = {
    end: recordingEnd(input),
    spoken: plain(spokenText(input.transcript)),
    isDraft: input.transcript?.quality === 'draft',
    numbers: briefNumbers(brief),
    emotionInference: input.policy.emotionInference,
  };
  const items: Suggestion[] = [];
  const dropped: string[] = [];
  for (const item of answer.items) {
    const fault = faultOfItem(item, facts);
    if (fault) dropped.push(fault);
    else items.push({ area: item.area, advice: item.advice, why: whyWithQuote(item), evidence: item.evidence });
  }
  const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(answer.summary)].map(
    ({ segment }) => segment.trim(),
  );
  const summary = sentences.filter((sentence) => sentence !== '' && !faultOfText(sentence, facts)).slice(0, 3);
  return { items, summary: summary.join(' '), dropped };
}

interface Facts {
  end: number;
  spoken: string;
  /** The words of a draft are not fit for quoting, nor for a judgement of wording. */
  isDraft: boolean;
  numbers: KnownNumbers;
  emotionInference: boolean;
}

function faultOfItem(item: AnswerItem, facts: Facts): string | null {
  if (!item.evidence.every((span) => isInside(span, facts.end))) return 'a moment outside of the recording';
  if (item.quote !== null && facts.isDraft) return DRAFT_QUOTED;
  if (item.quote !== null && !wasSaid(item.quote, facts.spoken)) return 'a quote that was not said';
  if (item.area === 'language' && facts.isDraft) return 'a judgement of wording that rests on a draft';
  return faultOfText(item.advice, facts) ?? faultOfText(item.why, facts);
}

function faultOfText(text: string, facts: Facts): string | null {
  const quotes = [...text.matchAll(QUOTED)].map(([, curly, straight, angle]) => curly ?? straight ?? angle ?? '');
  if (quotes.length > 0 && facts.isDraft) return DRAFT_QUOTED;
  if (!quotes.every((quote) => wasSaid(quote, facts.spoken))) return 'a quote that was not said';
  const own = text.replace(QUOTED, ' ');
  if (!numbersIn(own).every((number) => isKnown(number, facts.numbers))) return 'a number that was not measured';
  if (LINK.test(own)) return 'a link or markup';
  if (judgesPerson(own)) return 'a verdict on the person';
  if (!facts.emotionInference && namesFeeling(own)) return 'a feeling, which the policy rules out';
  return null;
}

const isInside = ({ start, end }: Span, last: number): boolean => start >= 0 && end >= start && end <= last + ROUNDING;

/** Whether the words were said in this order, whatever their case, marks and spaces. */
function wasSaid(quote: string, spoken: string): boolean {
  const words = plain(quote);
  return words.trim() !== '' && spoken.includes(words);
}

/** Words between single spaces, with one at both ends, so that a quote matches whole words only. */
const plain = (text: string): string =>
  ` ${(
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}']+/gu) ?? []
  ).join(' ')} `;

const spokenText = (transcript: Transcript | null): string =>
  (transcript?.segments ?? [])
    .map((segment) => (segment.text === '' ? segment.words.map(({ text }) => text).join(' ') : segment.text))
    .join(' ');

/** A quote in its own field is shown in the reason, once. */
const whyWithQuote = ({ why, quote }: AnswerItem): string =>
  quote === null || plain(why).includes(plain(quote)) ? why : `${why} (“${quote}”)`;

/** The last moment that anything is known of, seconds. */
function recordingEnd(input: CoachInput): number {
  const ends = [
    ...input.metrics.flatMap(({ evidence }) => evidence),
    ...input.findings.flatMap(({ evidence }) => evidence),
    ...(input.transcript?.segments ?? []),
  ].map(({ end }) => end);
  return ends.reduce((last, end) => Math.max(last, end), 0);
}

/** Every number that the model was given outside of the transcript: what somebody said is quoted, and proves no measurement. */
function briefNumbers({ metrics, findings, confidence, transcript }: Brief): KnownNumbers {
  const found = findings.flatMap(({ title, detail }) => numbersIn(`${title} ${detail}`));
  const spans = [...[...metrics, ...findings].flatMap(({ moments }) => moments), ...(transcript?.segments ?? [])];
  return {
    quantities: [
      ...metrics.flatMap(({ value, goodFrom, goodTo }) => [value, goodFrom ?? [], goodTo ?? []].flat()),
      ...found.filter(({ kind }) => kind === 'quantity').map(({ value }) => value),
      // The index is out of a hundred.
      ...(confidence.index === null ? [] : [confidence.index, 100]),
      ...confidence.components.flatMap(({ score }) => score ?? []),
    ],
    moments: [
      ...spans.flatMap(({ start, end }) => [start, end, end - start]),
      ...found.filter(({ kind }) => kind === 'moment').map(({ value }) => value),
    ],
  };
}
