import type { Answer } from '@impact/language/observation';
import type { InterviewAnswer } from '@impact/report/answer';
import type { Metric } from '@impact/report/metric';
import { type Span, spanLength } from '@impact/report/span';
import type { LanguageInput } from '../language/input.ts';
import { languageMetrics } from '../language/language.ts';
import { languageWithin } from '../language/within.ts';
import { fillerMetrics } from '../speech/fillers.ts';
import { paceMetrics } from '../speech/pace.ts';
import { pauseMetrics } from '../speech/pauses.ts';
import { wordMiddle } from '../speech/spoken-words.ts';
import type { SpeechTimeline } from '../speech/timeline.ts';
import { speechWithin } from '../speech/within.ts';
import { type VisualBasis, type VisualEpisodes, visualMetricsMissing } from '../visual.ts';
import { pitchMetric } from '../voice/pitch.ts';
import type { VoiceInput } from '../voice/voice.ts';
import { seenMetrics } from './seen.ts';
import { timingMetrics } from './timing.ts';

/** What is shown of each answer, in this order. */
const SHOWN = [
  'answer.length',
  'answer.response_delay',
  'pace.wpm',
  'filler.per_min',
  'pause.long_per_min',
  'language.hedges_per_100',
  'grammar.findings',
  'sentiment.compound',
  'voice.pitch_sd',
  'eye_contact.ratio',
  'posture.slouch',
  'posture.score',
] as const;

/** Share of a recording from which its only answer is all of it: the rest is the moment before the first word and after the last. */
const WHOLE = 0.9;

/** The whole recording, as its own metrics are made of it. */
export interface AnswersInput {
  /** Seconds. */
  duration: number;
  /** The metrics of the whole recording. */
  metrics: readonly Metric[];
  language: LanguageInput;
  voice: VoiceInput;
  /** What was seen, or why nothing was. */
  seen: { basis: VisualBasis; episodes: VisualEpisodes } | { missing: string };
}

const toMillis = (seconds: number): number => Math.round(seconds * 1000) / 1000;

type Told = Pick<Answer, 'question' | 'terms' | 'star'>;

/** What is quoted of an answer, with its times in whole milliseconds. */
function inMillis({ question, terms, star }: Told): Told {
  const cut = <S extends Span>(span: S): S => ({ ...span, start: toMillis(span.start), end: toMillis(span.end) });
  return {
    question: question && { ...question, asked: question.asked && cut(question.asked) },
    terms: terms && { ...terms, used: terms.used.map(cut) },
    star: {
      situation: star.situation && cut(star.situation),
      task: star.task && cut(star.task),
      action: star.action && cut(star.action),
      result: star.result && cut(star.result),
    },
  };
}

/**
 * The candidate's answers, each with what was measured inside it alone: the report's own metrics, by the same functions on the part of the
 * observations that lies in the answer, so that their rules on material and reliability hold there too. An answer is measured up to the edges
 * of the turn that it lies in, as the whole is; one that is all of the recording has the numbers of the recording.
 */
export function interviewAnswers(input: AnswersInput): InterviewAnswer[] {
  const answers = (input.language.language?.answers ?? [])
    .filter(({ start, end }) => start >= 0 && end < Infinity)
    .map((answer) => ({ ...answer, start: toMillis(answer.start), end: toMillis(Math.max(answer.start, answer.end)) }));
  const { timeline } = input.voice;
  return answers.map((answer, index) => {
    const { start, end, words, question, terms, star } = answer;
    const turn = turnOf(answer, timeline);
    const timing = timingMetrics(answer, timeline);
    const measured = answers.length === 1 && isWhole(turn, input) ? input.metrics : metricsOf(answer, turn, input);
    const byId = new Map([...timing, ...measured].map((metric) => [metric.id, metric]));
    const metrics = SHOWN.flatMap((id) => byId.get(id) ?? []);
    return { number: index + 1, start, end, words, ...inMillis({ question, terms, star }), metrics };
  });
}

/** The answer with what is heard of its turn before its first and after its last word, up to the next word that is not its own. */
function turnOf({ start, end }: Span, { turns, words }: SpeechTimeline): Span {
  const around = (time: number) => turns.find((turn) => turn.start <= time && time <= turn.end);
  const before = words.findLast((word) => wordMiddle(word) < start)?.end ?? 0;
  const after = words.find((word) => wordMiddle(word) > end)?.start ?? Number.POSITIVE_INFINITY;
  return {
    start: Math.min(start, Math.max(before, around(start)?.start ?? start)),
    end: Math.max(end, Math.min(after, around(end)?.end ?? end)),
  };
}

const isWhole = (span: Span, { duration, voice }: AnswersInput): boolean =>
  spanLength(span) >= WHOLE * duration &&
  voice.timeline.turns.every(({ start, end }) => start >= span.start && end <= span.end);

function metricsOf(answer: Answer, turn: Span, { language, voice, seen }: AnswersInput): Metric[] {
  const timeline = speechWithin(voice.timeline, turn);
  const ownVoice = { ...voice, timeline, missing: voice.missing ?? timeline.noSpeech };
  const analysis = language.language && languageWithin(language.language, answer);
  return [
    ...paceMetrics(timeline, voice.prosody),
    ...fillerMetrics(timeline),
    ...pauseMetrics(timeline),
    ...languageMetrics({ ...language, language: analysis, timeline }, ownVoice),
    pitchMetric(ownVoice),
    ...('missing' in seen ? visualMetricsMissing(seen.missing, false) : seenMetrics(seen.basis, seen.episodes, turn)),
  ];
}
