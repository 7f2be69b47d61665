import type { InterviewAnswer } from '@impact/report/answer';
import { isUnavailable, observedOrNull } from '@impact/report/error';
import type { Metric } from '@impact/report/metric';
import type { Confidence, Finding } from '@impact/report/report';
import type { SpokenSentence } from '@impact/report/sentence';
import type { Track } from '@impact/report/track';
import { interviewAnswers } from './answers/answers.ts';
import { deliveryConfidence } from './confidence/confidence.ts';
import { resolveWeights } from './confidence/weights.ts';
import { ownWindows, speechEmotionMetrics, speechEmotionTrack } from './emotion/speech-emotion.ts';
import { findingsOf } from './findings/finding-list.ts';
import { languageInput } from './language/input.ts';
import { languageMetrics } from './language/language.ts';
import { sentimentTrack, spokenSentences } from './language/sentiment.ts';
import { catalogue } from './metrics/catalogue.ts';
import { withExtremes } from './metrics/extremes.ts';
import { followedMetrics } from './metrics/meters.ts';
import type { Observations } from './observations.ts';
import { fillerMetrics } from './speech/fillers.ts';
import { paceMetrics, paceTrack } from './speech/pace.ts';
import { pauseMetrics } from './speech/pauses.ts';
import { speakingTrack, talkMetrics } from './speech/talk.ts';
import { type SpeechTimeline, speechTimeline } from './speech/timeline.ts';
import { type VisualInsight, visualInsight, visualMetricsMissing } from './visual.ts';
import { type VoiceInput, voiceInput, voiceMetrics, voiceTracks } from './voice/voice.ts';

export interface ReviewOptions {
  /** Weights of the confidence components that differ from the defaults, by component. */
  weights?: Readonly<Record<string, number>>;
}

/** What a recording shows and tells, in the terms of the report. */
export interface Review {
  metrics: Metric[];
  tracks: Record<string, Track>;
  confidence: Confidence;
  sentences: SpokenSentence[];
  answers: InterviewAnswer[];
  findings: Finding[];
}

/**
 * Makes metrics, tracks, the confidence index and findings of all that was observed. Every metric of the catalogue is there once, in
 * its order, null with a reason where it could not be had; those that read feelings are absent where the policy forbids it.
 * @throws ImpactError USAGE for weights that make no sense.
 */
export function review(observations: Observations, { weights: overrides }: ReviewOptions = {}): Review {
  const weights = resolveWeights(overrides);
  const { policy } = observations;
  const { emotionInference } = policy;
  const duration = Math.max(0, observations.source.duration);
  const timeline = speechTimeline(observations.voice, observations.transcript, {
    ...(duration > 0 && { duration }),
    english: observedOrNull(observations.language)?.english ?? true,
  });
  const voice = voiceInput(observations.prosody, timeline);
  const language = languageInput(observations.language, timeline);
  const emotionWindows = emotionInference ? ownWindows(observedOrNull(observations.speechEmotion), timeline) : [];
  const visual = look(observations, timeline, duration);

  const metrics = inCatalogueOrder([
    ...paceMetrics(timeline, voice.prosody),
    ...pauseMetrics(timeline),
    ...fillerMetrics(timeline),
    ...talkMetrics(timeline),
    ...voiceMetrics(voice),
    ...(emotionInference ? speechEmotionMetrics(observations.speechEmotion, timeline) : []),
    ...visual.metrics,
    ...languageMetrics(language, voice),
  ]);
  const sentences = spokenSentences(language, voice);
  const sentiment = sentimentTrack(sentences, duration);
  const tracks: Record<string, Track> = {
    ...speechTracks(timeline, voice, duration),
    ...(emotionWindows.length > 0 && { speech_emotion: speechEmotionTrack(emotionWindows, duration) }),
    ...(sentiment && { sentiment }),
    ...visual.tracks,
  };
  const { episodes } = visual;
  const confidence = deliveryConfidence(
    { duration, metrics, tracks, timeline, voice, emotionWindows, episodes },
    { weights, weightsGiven: overrides !== undefined, emotionInference },
  );
  const shown = withExtremes(metrics, followedMetrics({ timeline, voice, tracks, episodes }), duration);
  const answers = interviewAnswers({ duration, metrics, language, voice, seen: visual });
  const findings = findingsOf({
    duration,
    policy,
    metrics: new Map(shown.map((metric) => [metric.id, metric])),
    contributions: confidence.contributions,
    timeline,
    language: language.language,
    answers,
    episodes,
  });
  return { metrics: shown, tracks, confidence, sentences, answers, findings };
}

/** What the picture tells, or why it tells nothing. */
function look(
  { vision, policy: { emotionInference } }: Observations,
  { speech }: SpeechTimeline,
  duration: number,
): VisualInsight | (Pick<VisualInsight, 'metrics' | 'tracks'> & { episodes: null; missing: string }) {
  if (!isUnavailable(vision)) return visualInsight({ vision, duration, emotionInference, speech });
  const missing = vision.message;
  return { metrics: visualMetricsMissing(missing, emotionInference), tracks: {}, episodes: null, missing };
}

function speechTracks(timeline: SpeechTimeline, voice: VoiceInput, duration: number): Record<string, Track> {
  return {
    ...(timeline.turns.length > 0 && { speaking: speakingTrack(timeline, duration) }),
    ...(timeline.words.length > 0 && { pace: paceTrack(timeline, duration) }),
    ...voiceTracks(voice, duration),
  };
}

const order: ReadonlyMap<string, number> = new Map(catalogue.map(({ id }, index) => [id, index]));

const inCatalogueOrder = (metrics: readonly Metric[]): Metric[] =>
  [...metrics].sort((a, b) => (order.get(a.id) ?? order.size) - (order.get(b.id) ?? order.size));
