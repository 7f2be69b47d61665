import type { InterviewAnswer } from '@impact/report/answer';
import type { Metric, Reliability } from '@impact/report/metric';
import type { Quote } from '@impact/report/quote';
import type { Suggestion } from '@impact/report/report';
import type { Span } from '@impact/report/span';
import type { Transcript } from '@impact/report/transcript';

/** A metric that has a value. */
export type Measured = Metric & { value: number };

/** The metrics of a recording, or of one answer, that have a value and may be read, by id. */
export type MeasuredMetrics = ReadonlyMap<string, Measured>;

/** One answer with those of its metrics that may be read. */
export interface SceneAnswer extends Omit<InterviewAnswer, 'metrics'> {
  metrics: MeasuredMetrics;
}

/** What the rules see of a recording. The words of a draft are fit for counting, not for quoting or judging; those of another language are not read. */
export interface Scene {
  metrics: MeasuredMetrics;
  answers: readonly SceneAnswer[];
  transcript: Transcript | null;
  /** Whether the words may be quoted and judged: no draft, and English. */
  isQuotable: boolean;
}

/** A suggestion before the ranking. */
export interface Idea {
  area: Suggestion['area'];
  /** What it is about: one idea a topic is kept. */
  topic: string;
  answer: number | null;
  /** How much a change would be worth to a listener, 0–1. */
  worth: number;
  /** How far the measurement behind it can be trusted. */
  reliability: Reliability;
  metrics: readonly string[];
  advice: string;
  why: string;
  /** How it comes across, as a clause: "201 words a minute leave little time to take in what is said". */
  fact: string;
  /** What to do instead, as a noun phrase that can open a sentence: "one quiet breath after each sentence". */
  gain: string;
  quote: Quote | null;
  evidence: readonly Span[];
}

/** Looks at a recording from one side; returns what to try, nothing where there is nothing to change. */
export type Rule = (scene: Scene) => Idea[];

export type Said = Pick<Idea, 'advice' | 'why' | 'fact' | 'gain'> &
  Partial<Pick<Idea, 'evidence' | 'quote' | 'metrics' | 'topic'>>;

/** What the weight of a habit shrinks to where it shows in one answer, and not in the interview as a whole. */
const IN_ONE_ANSWER = 0.5;

/**
 * A rule about one metric that speaks when its value lies in one of the bands; `worth` by band. With `perAnswer` it also speaks of a single
 * answer that stands out while the interview as a whole is fine; `say` then gets the metrics of that answer.
 */
export function bandRule(parts: {
  area: Idea['area'];
  topic?: string;
  metric: string;
  worth: Readonly<Record<string, number>>;
  perAnswer?: boolean;
  say: (metric: Measured, metrics: MeasuredMetrics, scene: Scene) => Said;
}): Rule {
  const worthOf = (metric: Measured | undefined): number | undefined =>
    metric?.band && Object.hasOwn(parts.worth, metric.band) ? parts.worth[metric.band] : undefined;
  const idea = (metric: Measured, worth: number, said: Said, answer: number | null): Idea => ({
    area: parts.area,
    topic: parts.topic ?? parts.metric,
    answer,
    worth,
    reliability: metric.reliability,
    metrics: [metric.id],
    quote: null,
    evidence: metric.evidence,
    ...said,
  });
  return (scene) => {
    const metric = scene.metrics.get(parts.metric);
    const worth = worthOf(metric);
    if (metric && worth !== undefined) return [idea(metric, worth, parts.say(metric, scene.metrics, scene), null)];
    if (!parts.perAnswer || !metric?.band) return [];
    const measured = scene.answers.filter((answer) => answer.metrics.has(parts.metric));
    const off = measured.filter((answer) => worthOf(answer.metrics.get(parts.metric)) !== undefined);
    const [answer] = off;
    const own = answer?.metrics.get(parts.metric);
    const ownWorth = worthOf(own);
    if (measured.length < 2 || off.length !== 1 || !answer || !own || ownWorth === undefined) return [];
    const said = parts.say(own, answer.metrics, scene);
    const inAnswer = {
      ...said,
      why: `In answer ${answer.number}: ${said.why.charAt(0).toLowerCase()}${said.why.slice(1)}`,
      fact: `in answer ${answer.number}, ${said.fact}`,
    };
    return [idea(own, IN_ONE_ANSWER * ownWorth, inAnswer, answer.number)];
  };
}
