import type { Answer } from '@impact/language/observation';
import type { InterviewAnswer } from '@impact/report/answer';
import type { Metric } from '@impact/report/metric';
import type { LanguageInput } from '../language/input.ts';
import { languageMetrics } from '../language/language.ts';
import { languageWithin } from '../language/within.ts';
import { fillerMetrics } from '../speech/fillers.ts';
import { paceMetrics } from '../speech/pace.ts';
import { pauseMetrics } from '../speech/pauses.ts';
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

/** The whole recording, as its own metrics are made of it. */
export interface AnswersInput {
  language: LanguageInput;
  voice: VoiceInput;
  /** What was seen, or why nothing was. */
  seen: { basis: VisualBasis; episodes: VisualEpisodes } | { missing: string };
}

const toMillis = (seconds: number): number => Math.round(seconds * 1000) / 1000;

/**
 * The candidate's answers, each with what was measured inside it alone: the report's own metrics, by the same functions on the part of the
 * observations that lies in the answer, so that their rules on material and reliability hold there too.
 */
export function interviewAnswers(input: AnswersInput): InterviewAnswer[] {
  const answers = (input.language.language?.answers ?? []).filter(({ start, end }) => start >= 0 && end < Infinity);
  return answers.map(({ start, end, words, question, terms, star }, index) => {
    const span = { start: toMillis(start), end: toMillis(Math.max(start, end)) };
    const metrics = metricsOf({ ...span, words, question, terms, star }, input);
    return { number: index + 1, ...span, words, question, terms, star, metrics };
  });
}

function metricsOf(answer: Answer, { language, voice, seen }: AnswersInput): Metric[] {
  const timeline = speechWithin(voice.timeline, answer);
  const ownVoice = { ...voice, timeline, missing: voice.missing ?? timeline.noSpeech };
  const analysis = language.language && languageWithin(language.language, answer);
  const all = [
    ...timingMetrics(answer, timeline),
    ...paceMetrics(timeline, voice.prosody),
    ...fillerMetrics(timeline),
    ...pauseMetrics(timeline),
    ...languageMetrics({ ...language, language: analysis, timeline }, ownVoice),
    pitchMetric(ownVoice),
    ...('missing' in seen ? visualMetricsMissing(seen.missing, false) : seenMetrics(seen.basis, seen.episodes, answer)),
  ];
  const byId = new Map(all.map((metric) => [metric.id, metric]));
  return SHOWN.flatMap((id) => byId.get(id) ?? []);
}
