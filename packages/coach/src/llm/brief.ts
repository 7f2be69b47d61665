import { componentDefinitions } from '@impact/insight/confidence/components';
import { definitionOf, infersEmotion } from '@impact/insight/metrics/catalogue';
import type { InterviewAnswer } from '@impact/report/answer';
import type { Metric } from '@impact/report/metric';
import type { CoachInput } from '../input.ts';
import { judgesWording } from '../wording-metrics.ts';
import { whyWordsAreUnfit } from '../words-fit.ts';
import { type BriefTranscript, transcriptOf } from './brief-transcript.ts';
import { shortened, tenth } from './sendable.ts';

interface Moment {
  start: number;
  end: number;
}

interface BriefMetric {
  id: string;
  label: string;
  value: number;
  unit: string;
  band: string | null;
  goodFrom?: number;
  goodTo?: number;
  reliability: string;
  moments: Moment[];
  /** Counts and times behind the value. */
  detail: Record<string, number>;
}

interface Cue extends Moment {
  text: string;
}

/** What was measured in one answer; `star` and `terms` are null where the words of the transcript are not fit for it. */
interface BriefAnswer {
  number: number;
  start: number;
  end: number;
  words: number;
  question: string | null;
  star: { situation: Cue | null; task: Cue | null; action: Cue | null; result: Cue | null } | null;
  terms: { used: string[]; unused: string[] } | null;
  metrics: { id: string; value: number; unit: string; band: string | null }[];
}

/** What the model is told of a recording: numbers with their moments, and words. No names, no file, no sound, no picture. */
export interface Brief {
  metrics: BriefMetric[];
  findings: { kind: string; title: string; detail: string; metrics: string[]; moments: Moment[] }[];
  confidence: {
    id: typeof INDEX_ID;
    index: number | null;
    components: { component: string; score: number | null }[];
    moments: { kind: string; start: number; end: number; index: number; average: number; text: string }[];
  };
  answers: BriefAnswer[];
  transcript: BriefTranscript | null;
}

/** What a summary cites the confidence index by. */
export const INDEX_ID = 'confidence.index';

const LONGEST_QUESTION = 300;
const LONGEST_CUE = 200;
const LONGEST_DETAIL = 400;
const MOST_METRICS = 100;
const MOST_FINDINGS = 30;
const MOST_ANSWERS = 12;
const MOST_TERMS = 8;
const MOMENTS = 3;
const MOST_DETAILS = 8;

/**
 * Gathers what the model may know, each text and list up to a limit. Where the policy switches emotion inference off, nothing that reads
 * feelings is among it; where the transcript is a draft or in another language, nothing that judges wording, and of another language no
 * words at all. Equal input gives an equal brief, key by key.
 */
export function briefOf(input: CoachInput): Brief {
  const unfit = whyWordsAreUnfit(input);
  const wordsAreFit = unfit === null;
  const allowed = (id: string): boolean =>
    (input.policy.emotionInference || !infersEmotion(id)) && (wordsAreFit || !judgesWording(id));
  const component = (id: string): boolean => input.policy.emotionInference || !readsFeelings(id);
  return {
    metrics: input.metrics.flatMap((metric) => metricOf(metric, allowed)).slice(0, MOST_METRICS),
    findings: input.findings
      .filter((finding) => finding.metrics.every(allowed))
      .slice(0, MOST_FINDINGS)
      .map(({ kind, title, detail, metrics, evidence }) => ({
        kind,
        title: shortened(title, LONGEST_DETAIL),
        detail: shortened(detail, LONGEST_DETAIL),
        metrics,
        moments: moments(evidence),
      })),
    confidence: {
      id: INDEX_ID,
      index: input.confidence.index === null ? null : rounded(input.confidence.index),
      components: input.confidence.contributions
        .filter((contribution) => component(contribution.component))
        .map(({ component: name, score }) => ({ component: name, score: score === null ? null : rounded(score) })),
      moments: input.confidence.moments
        .filter(({ causes }) => causes.every((cause) => component(cause.component)))
        .map(({ kind, start, end, index, average, text }) => ({
          kind,
          start: tenth(start),
          end: tenth(end),
          index: rounded(index),
          average: rounded(average),
          text: shortened(text, LONGEST_DETAIL),
        })),
    },
    answers: input.answers.slice(0, MOST_ANSWERS).map((answer) => answerOf(answer, allowed, wordsAreFit)),
    transcript: unfit === 'not-english' || input.transcript === null ? null : transcriptOf(input.transcript),
  };
}

function metricOf(metric: Metric, allowed: (id: string) => boolean): BriefMetric[] {
  if (metric.value === null || !allowed(metric.id)) return [];
  const definition = definitionOf(metric.id);
  const good = definition?.bands.find(({ tone }) => tone === 'good');
  return [
    {
      id: metric.id,
      label: definition?.label ?? metric.id,
      value: rounded(metric.value),
      unit: metric.unit,
      band: metric.band,
      goodFrom: good?.from,
      goodTo: good?.to,
      reliability: metric.reliability,
      moments: moments(metric.evidence),
      detail: detailOf(metric),
    },
  ];
}

/** The numbers of a metric's detail that stand by themselves; its texts may be words of the candidate. */
function detailOf({ detail = {} }: Metric): Record<string, number> {
  const numbers = Object.entries(detail).flatMap(([name, value]): [string, number][] =>
    typeof value === 'number' && Number.isFinite(value) ? [[name, rounded(value)]] : [],
  );
  return Object.fromEntries(numbers.sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, MOST_DETAILS));
}

function answerOf(answer: InterviewAnswer, allowed: (id: string) => boolean, wordsAreFit: boolean): BriefAnswer {
  const cue = (part: keyof InterviewAnswer['star']): Cue | null => {
    const quote = answer.star[part];
    return quote && { text: shortened(quote.text, LONGEST_CUE), start: tenth(quote.start), end: tenth(quote.end) };
  };
  // A question that was heard is worth as much as the transcript; one that was given stands as it is.
  const question = answer.question && (answer.question.from === 'given' || wordsAreFit) ? answer.question.text : null;
  return {
    number: answer.number,
    start: tenth(answer.start),
    end: tenth(answer.end),
    words: answer.words,
    question: question === null ? null : shortened(question, LONGEST_QUESTION),
    star: wordsAreFit
      ? { situation: cue('situation'), task: cue('task'), action: cue('action'), result: cue('result') }
      : null,
    terms:
      !wordsAreFit || answer.terms === null
        ? null
        : {
            used: answer.terms.used.slice(0, MOST_TERMS).map(({ text }) => shortened(text, LONGEST_CUE)),
            unused: answer.terms.unused.slice(0, MOST_TERMS).map((text) => shortened(text, LONGEST_CUE)),
          },
    metrics: answer.metrics
      .flatMap(({ id, value, unit, band }) =>
        value === null || !allowed(id) ? [] : [{ id, value: rounded(value), unit, band }],
      )
      .slice(0, MOST_METRICS / 5),
  };
}

const readsFeelings = (component: string): boolean =>
  Object.entries(componentDefinitions).some(([id, definition]) => id === component && definition.emotion);

const moments = (spans: readonly Moment[]): Moment[] =>
  spans.slice(0, MOMENTS).map(({ start, end }) => ({ start: tenth(start), end: tenth(end) }));

/** Four digits: more than anybody will say, and the same on every processor. */
const rounded = (value: number): number => Number(value.toPrecision(4));
