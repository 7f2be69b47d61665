import type { Metric } from '@impact/report/metric';
import type { Span } from '@impact/report/span';
import type { Track } from '@impact/report/track';
import type { SpeechEmotionWindow } from '@impact/speech/observation';
import { standardDeviation } from '../series/deviation.ts';
import { insideSpans } from '../series/inside.ts';
import { mean } from '../series/mean.ts';
import { median } from '../series/percentile.ts';
import { fillersIn, tellsOfFillers } from '../speech/fillers.ts';
import { paceMeter } from '../speech/pace.ts';
import { longPauses } from '../speech/pauses.ts';
import { clipSpans, secondsWithin } from '../speech/span-sets.ts';
import type { SpeechTimeline } from '../speech/timeline.ts';
import type { VisualEpisodes } from '../visual.ts';
import { jointLevel } from '../voice/level.ts';
import { frameValues } from '../voice/speech-frames.ts';
import type { VoiceInput } from '../voice/voice.ts';
import type { Component } from './components.ts';
import { scoreOf } from './scores.ts';

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

/** Score of a component in a window, 0–1, or null where it could not be measured there. */
export type WindowScore = (window: Span) => number | null;

/** Turn time or speech that a window needs, seconds; less where the window itself is shorter. */
const LEAST_SECONDS = 3;
/** Share of a window's picture that must be measured. */
const LEAST_SHARE = 0.3;
const LOUDNESS_BLOCK = 2;

const enough = (seconds: number, { start, end }: Span): boolean =>
  seconds >= Math.min(LEAST_SECONDS, (end - start) / 2);

const scored = (component: Component, value: number | null): number | null =>
  value === null || !Number.isFinite(value) ? null : scoreOf(component, value);

/** How each component scores in any window of the recording. */
export function windowScores(input: ConfidenceInput): Readonly<Record<Component, WindowScore>> {
  return {
    ...speechScores(input),
    ...voiceScores(input),
    ...visualScores(input),
    calm_voice: (window) => {
      const here = input.emotionWindows.filter(({ start, end }) => start < window.end && end > window.start);
      return scored('calm_voice', mean(here.map(({ nervous }) => nervous)));
    },
  };
}

/** No score where the recogniser may have left fillers out and few are there. */
const fillerScore = (timeline: SpeechTimeline, rate: number | null): number | null =>
  rate !== null && tellsOfFillers(timeline, rate) ? scored('fillers', rate) : null;

function speechScores({ timeline }: ConfidenceInput) {
  const paceIn = paceMeter(timeline);
  const fillers = fillersIn(timeline.words);
  const pauses = longPauses(timeline);
  /** Events that begin in the window, per minute of turn time. */
  const rate = (events: readonly Span[], floor: readonly Span[], window: Span): number | null => {
    const seconds = secondsWithin(floor, window);
    if (!enough(seconds, window)) return null;
    return (60 * events.filter(({ start }) => start >= window.start && start < window.end).length) / seconds;
  };
  return {
    pace: (window: Span) => scored('pace', paceIn(window)),
    fillers: (window: Span) => fillerScore(timeline, rate(fillers, timeline.wordedTurns, window)),
    long_pauses: (window: Span) => scored('long_pauses', rate(pauses, timeline.turns, window)),
  };
}

function voiceScores({ timeline, voice: { prosody, melody } }: ConfidenceInput) {
  const levels = prosody ? blockLevels(timeline.speech, prosody) : [];
  const usual = median(levels.map(({ level }) => level)) ?? 0;
  const steadiness = levels.map(({ start, end, level }) => ({
    start,
    end,
    score: scoreOf('loudness_steadiness', level - usual),
  }));
  return {
    pitch_variation: (window: Span) => {
      if (!melody) return null;
      const spoken = clipSpans(timeline.speech, window);
      const values = frameValues(melody.semitones, melody.hop, spoken);
      return enough(2 * values.length * melody.hop, window)
        ? scored('pitch_variation', standardDeviation(values))
        : null;
    },
    loudness_steadiness: (window: Span) =>
      mean(
        steadiness
          .filter(({ start, end }) => (start + end) / 2 >= window.start && (start + end) / 2 < window.end)
          .map(({ score }) => score),
      ),
  };
}

/** Mean level of the speech in consecutive blocks of 2 s, dBFS; blocks with less than half a second of speech are left out. */
function blockLevels(speech: readonly Span[], { hop, loudness }: NonNullable<VoiceInput['prosody']>) {
  const [from, to] = [speech[0]?.start ?? 0, speech.at(-1)?.end ?? 0];
  const count = Math.ceil((to - from) / LOUDNESS_BLOCK);
  return Array.from({ length: count }, (_, index) => ({
    start: from + index * LOUDNESS_BLOCK,
    end: from + (index + 1) * LOUDNESS_BLOCK,
  })).flatMap((block) => {
    const values = frameValues(loudness, hop, clipSpans(speech, block), (level) => level > -100);
    const level = jointLevel(values);
    return level === null || values.length * hop < LOUDNESS_BLOCK / 4 ? [] : [{ ...block, level }];
  });
}

function visualScores({ tracks, episodes }: ConfidenceInput) {
  const faults = episodes
    ? [episodes.slouches, episodes.shoulderTilts, episodes.headTilts, episodes.handToFace, episodes.restless].flat()
    : [];
  const expression = tracks.facial_emotion?.values;
  const positive = expression && !Array.isArray(expression) ? sumOf(expression.neutral, expression.happy) : [];
  return {
    eye_contact: (window: Span) => scored('eye_contact', trackMean(tracks.eye_contact, window)),
    posture: (window: Span) => {
      const seen = measuredTimes(tracks['posture.slouch'], window);
      if (!seen) return null;
      const faulty = insideSpans(seen, faults).filter((inside) => inside).length;
      return scored('posture', 100 * (1 - faulty / seen.length));
    },
    expression: (window: Span) =>
      scored('expression', tracks.facial_emotion ? meanOf(tracks.facial_emotion, positive, window) : null),
  };
}

const sumOf = (a: readonly (number | null)[] = [], b: readonly (number | null)[] = []): (number | null)[] =>
  a.map((value, index) => (value === null ? null : value + (b[index] ?? 0)));

/** First and end index of a track's values inside the window. */
function indexRange({ start, step }: Track, window: Span, length: number): [number, number] {
  const index = (time: number) => Math.min(length, Math.max(0, Math.ceil((time - start) / step - 1e-9)));
  return [index(window.start), index(window.end)];
}

/** Mean of the measured values inside the window; null where less than three tenths of them were measured. */
function meanOf(track: Track, values: readonly (number | null)[], window: Span): number | null {
  const here = values.slice(...indexRange(track, window, values.length));
  const known = here.filter((value) => value !== null);
  return known.length < LEAST_SHARE * here.length ? null : mean(known);
}

const trackMean = (track: Track | undefined, window: Span): number | null =>
  track && Array.isArray(track.values) ? meanOf(track, track.values, window) : null;

/** Times inside the window at which the track has a value; null where fewer than three tenths have one. */
function measuredTimes(track: Track | undefined, window: Span): number[] | null {
  if (!track || !Array.isArray(track.values)) return null;
  const { values } = track;
  const [first, end] = indexRange(track, window, values.length);
  const times = values
    .slice(first, end)
    .flatMap((value, index) => (value === null ? [] : [track.start + (first + index) * track.step]));
  return times.length === 0 || times.length < LEAST_SHARE * (end - first) ? null : times;
}

/** How each component scores over the whole recording: from the metrics, so that report and index agree. */
export function overallScores(input: ConfidenceInput): Readonly<Record<Component, number | null>> {
  const measured = (id: string): number | null => input.metrics.find((metric) => metric.id === id)?.value ?? null;
  const [neutral, happy] = [measured('facial_emotion.neutral'), measured('facial_emotion.happy')];
  return {
    pace: scored('pace', measured('pace.wpm')),
    fillers: fillerScore(input.timeline, measured('filler.per_min')),
    long_pauses: scored('long_pauses', measured('pause.long_per_min')),
    pitch_variation: scored('pitch_variation', measured('voice.pitch_sd')),
    loudness_steadiness:
      measured('voice.loudness_mean') === null
        ? null
        : windowScores(input).loudness_steadiness({ start: 0, end: Number.POSITIVE_INFINITY }),
    calm_voice: scored('calm_voice', measured('speech_emotion.nervous')),
    eye_contact: scored('eye_contact', measured('eye_contact.ratio')),
    posture: scored('posture', measured('posture.score')),
    expression: scored('expression', neutral === null || happy === null ? null : neutral + happy),
  };
}
