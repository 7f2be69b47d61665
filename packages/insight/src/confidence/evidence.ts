import type { Metric } from '@impact/report/metric';
import type { Span } from '@impact/report/span';
import type { Track } from '@impact/report/track';
import type { SpeechEmotionWindow } from '@impact/speech/observation';
import type { Meter } from '../metrics/meter.ts';
import type { SpeechTimeline } from '../speech/timeline.ts';
import type { VisualEpisodes } from '../visual.ts';
import type { VoiceInput } from '../voice/voice.ts';
import { COMPONENTS, type Component } from './components.ts';
import { scoreOf } from './scores.ts';
import { knownFillers, speechMeasures } from './speech-measures.ts';
import { visualMeasures } from './visual-measures.ts';
import { type LevelBlock, melodyMeasure, nervousMeasure, steadinessScore } from './voice-measures.ts';

/** What the index is made from. */
export interface ConfidenceInput {
  duration: number;
  metrics: readonly Metric[];
  tracks: Readonly<Record<string, Track>>;
  timeline: SpeechTimeline;
  voice: VoiceInput;
  emotionWindows: readonly SpeechEmotionWindow[];
  episodes: VisualEpisodes | null;
}

/** What was measured of each component, null where it could not be. */
export type Values = Readonly<Record<Component, number | null>>;

/** Score of each component, 0–1, null where it was not measured. */
export type Scores = Values;

/** What is measured of each component in any window, in the unit of its metric; loudness has its score instead. */
export type WindowMeasures = Readonly<Record<Component, Meter>>;

/** The value that a metric has over the whole recording. */
export const metricValue = ({ metrics }: ConfidenceInput, id: string): number | null =>
  metrics.find((metric) => metric.id === id)?.value ?? null;

/** Words a minute, null in a language for which nobody told what is easy to follow. */
const judgedPace = (input: ConfidenceInput): number | null =>
  input.timeline.english ? metricValue(input, 'pace.wpm') : null;

export function windowMeasures(input: ConfidenceInput, levels: readonly LevelBlock[]): WindowMeasures {
  const { timeline, voice, duration, tracks, episodes, emotionWindows } = input;
  const usual = {
    pace: judgedPace(input),
    fillers: metricValue(input, 'filler.per_min'),
    longPauses: metricValue(input, 'pause.long_per_min'),
  };
  return {
    ...speechMeasures(timeline, usual),
    pitch_variation: melodyMeasure(voice, timeline, duration),
    loudness_steadiness: steadinessScore(levels),
    calm_voice: nervousMeasure(emotionWindows),
    ...visualMeasures(tracks, episodes),
  };
}

const scored = (component: Component, value: number | null): number | null => {
  if (value === null || !Number.isFinite(value)) return null;
  return component === 'loudness_steadiness' ? value : scoreOf(component, value);
};

const ofEach = (of: (component: Component) => number | null): Values =>
  Object.fromEntries(COMPONENTS.map((component) => [component, of(component)])) as Record<Component, number | null>;

/** What was measured of each component in a window. */
export const valuesIn = (measures: WindowMeasures, window: Span): Values =>
  ofEach((component) => measures[component](window));

/** How each component scores by what was measured of it. */
export const scoresOf = (values: Values): Scores => ofEach((component) => scored(component, values[component]));

/** How each component scores over the whole recording: from the metrics, so that report and index agree. */
export function overallScores(input: ConfidenceInput, measures: WindowMeasures): Scores {
  const measured = (id: string) => metricValue(input, id);
  const [neutral, happy] = [measured('facial_emotion.neutral'), measured('facial_emotion.happy')];
  const whole = { start: 0, end: Number.POSITIVE_INFINITY };
  const hasLevel = measured('voice.loudness_mean') !== null;
  return {
    pace: scored('pace', judgedPace(input)),
    fillers: scored('fillers', knownFillers(input.timeline, measured('filler.per_min'))),
    long_pauses: scored('long_pauses', measured('pause.long_per_min')),
    pitch_variation: scored('pitch_variation', measured('voice.pitch_sd')),
    loudness_steadiness: hasLevel ? measures.loudness_steadiness(whole) : null,
    calm_voice: scored('calm_voice', measured('speech_emotion.nervous')),
    eye_contact: scored('eye_contact', measured('eye_contact.ratio')),
    posture: scored('posture', measured('posture.score')),
    expression: scored('expression', neutral === null || happy === null ? null : neutral + happy),
  };
}
