import { countSyllables } from '@impact/language/syllables';
import type { Metric, Reliability } from '@impact/report/metric';
import type { Span } from '@impact/report/span';
import type { Track } from '@impact/report/track';
import type { Prosody } from '@impact/speech/observation';
import { NOT_ENGLISH } from '../language/not-english.ts';
import { measuredMetric } from '../metrics/measured.ts';
import { standardDeviation } from '../series/deviation.ts';
import { longestSpans } from '../series/longest-spans.ts';
import { gridTrack, windowAround, windowsOver } from '../tracks/grid.ts';
import { SPEECH_TRACKS } from '../tracks/speech-tracks.ts';
import { secondsWithin, totalSeconds } from './span-sets.ts';
import { isCountedWord, wordMiddle } from './spoken-words.ts';
import { NO_WORD_TIMES, type SpeechTimeline } from './timeline.ts';

/** Windows of pace over time, seconds. */
const WINDOW = 10;
const HOP = SPEECH_TRACKS.pace.step;
/** Share of a window that must be turn time for its pace to mean something. */
const FILLED = 0.5;

/** How far words of a transcript can be trusted for counts and times. */
export function wordCap({ quality, wordTimes }: SpeechTimeline): Reliability {
  if (!wordTimes) return 'low';
  return quality === 'draft' ? 'medium' : 'high';
}

/** Words per minute of turn time in any window; null where less than half of the window is turn time. */
export function paceMeter(timeline: SpeechTimeline): (window: Span) => number | null {
  const middles = Float64Array.from(timeline.words.filter(isCountedWord).map(wordMiddle)).sort();
  return (window) => {
    const seconds = secondsWithin(timeline.wordedTurns, window);
    if (seconds <= 0 || seconds < FILLED * (window.end - window.start)) return null;
    return (60 * (rankOf(middles, window.end) - rankOf(middles, window.start))) / seconds;
  };
}

/** How many of the sorted values lie below `limit`. */
function rankOf(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Pace in windows of 10 s around every fifth second, words/min. */
export function paceTrack(timeline: SpeechTimeline, duration: number): Track {
  const paceIn = paceMeter(timeline);
  return gridTrack({ ...SPEECH_TRACKS.pace, duration }, (time) => paceIn(windowAround(time, WINDOW, duration)));
}

interface PaceWindow extends Span {
  wpm: number;
}

/** The pace of each whole window between the first and the last word. */
function paceWindows(timeline: SpeechTimeline): PaceWindow[] {
  const first = timeline.wordedTurns[0];
  const last = timeline.wordedTurns.at(-1);
  if (!first || !last) return [];
  const paceIn = paceMeter(timeline);
  return windowsOver({ start: first.start, end: last.end }, WINDOW, HOP).flatMap((window) => {
    const wpm = paceIn(window);
    return wpm === null ? [] : [{ ...window, wpm }];
  });
}

/** Words / turn time (Microsoft Speaker Coach's measure), how it varies, and syllables / sounding time. */
export function paceMetrics(timeline: SpeechTimeline, prosody: Prosody | null): Metric[] {
  const words = timeline.words.filter(isCountedWord);
  const seconds = totalSeconds(timeline.wordedTurns);
  const windows = paceWindows(timeline);
  const reason = timeline.noWords ?? undefined;
  const common = {
    coverage: timeline.wordCoverage,
    usableSeconds: seconds,
    engineCap: wordCap(timeline),
    ...(reason && { reason }),
  };
  return [
    measuredMetric({
      id: 'pace.wpm',
      value: seconds > 0 ? (60 * words.length) / seconds : null,
      // How many words a minute are many depends on how long the words of a language are.
      judged: timeline.english,
      ...common,
      evidence: longestSpans(timeline.turns),
      detail: { words: words.length, seconds: Math.round(seconds * 10) / 10 },
    }),
    articulationRate(timeline, prosody),
    measuredMetric({
      id: 'pace.variation',
      value: standardDeviation(windows.map(({ wpm }) => wpm)),
      ...common,
      minimumSeconds: WINDOW + HOP,
      ...extremes(windows),
    }),
  ];
}

/** The fastest and the slowest moment, as evidence and by name. */
function extremes(windows: readonly PaceWindow[]): Pick<Metric, 'evidence' | 'detail'> {
  const ordered = [...windows].sort((a, b) => a.wpm - b.wpm);
  const slowest = ordered[0];
  const fastest = ordered.at(-1);
  if (!slowest || !fastest || slowest === fastest) return { evidence: [] };
  const evidence = [slowest, fastest].map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
  return { evidence, detail: { slowest: inWhole(slowest), fastest: inWhole(fastest) } };
}

const inWhole = ({ start, end, wpm }: PaceWindow) => ({ start, end, wpm: Math.round(wpm) });

/**
 * Syllables per second of turn time without silences: by the spelling of the words, and without English words by the syllable nuclei
 * that the voice shows, which miss some (de Jong & Wempe 2009), so that this is never of high reliability.
 */
function articulationRate(timeline: SpeechTimeline, prosody: Prosody | null): Metric {
  const spelt = timeline.words.length > 0 && timeline.english;
  const stretches = spelt ? timeline.wordedTurns : timeline.turns;
  const silence = stretches.reduce((sum, stretch) => sum + secondsWithin(timeline.silences, stretch), 0);
  const sounding = totalSeconds(stretches) - silence;
  const syllables = spelt
    ? timeline.words.reduce((sum, word) => sum + (/[\p{L}\p{N}]/u.test(word.text) ? countSyllables(word.text) : 0), 0)
    : nucleiInside(prosody, timeline.turns);
  const reason =
    timeline.noSpeech ??
    (spelt && !timeline.wordTimes ? NO_WORD_TIMES : null) ??
    (spelt || prosody ? null : timeline.english ? 'Neither words nor the sound of the voice are known.' : NOT_ENGLISH);
  return measuredMetric({
    id: 'pace.articulation_rate',
    value: sounding > 0 ? syllables / sounding : null,
    coverage: spelt ? timeline.wordCoverage : 1,
    usableSeconds: sounding,
    engineCap: spelt ? wordCap(timeline) : 'medium',
    evidence: longestSpans(timeline.turns),
    detail: { syllables, countedFrom: spelt ? 'words' : 'voice' },
    ...(reason && { reason }),
  });
}

const nucleiInside = (prosody: Prosody | null, turns: readonly Span[]): number =>
  prosody ? prosody.syllables.reduce((sum, time) => sum + (isInside(turns, time) ? 1 : 0), 0) : 0;

const isInside = (spans: readonly Span[], time: number): boolean =>
  secondsWithin(spans, { start: time, end: time + 1e-6 }) > 0;
