import { overlap, type Span } from '@impact/report/span';
import type { SpeechEmotionWindow } from '@impact/speech/observation';
import type { Meter } from '../metrics/meter.ts';
import { standardDeviation } from '../series/deviation.ts';
import { median } from '../series/percentile.ts';
import { clipSpans } from '../speech/span-sets.ts';
import type { SpeechTimeline } from '../speech/timeline.ts';
import { windowAround } from '../tracks/grid.ts';
import { jointLevel, SILENCE } from '../voice/level.ts';
import { frameValues } from '../voice/speech-frames.ts';
import type { VoiceInput } from '../voice/voice.ts';
import { scoreOf } from './scores.ts';
import { leastSeconds } from './speech-measures.ts';

/** The melody is judged over at least this many seconds, as its metric is. */
const MELODY_WINDOW = 8;
const LOUDNESS_BLOCK = 2;

/** A block of 2 s of speech. */
export interface LevelBlock extends Span {
  /** dB against the median block. */
  level: number;
  score: number;
}

/** Standard deviation of the pitch, semitones; null with too little voiced sound. */
export const melodyMeasure =
  ({ melody }: VoiceInput, { speech }: SpeechTimeline, duration: number): Meter =>
  (window) => {
    if (!melody) return null;
    const wide = windowAround(
      (window.start + window.end) / 2,
      Math.max(MELODY_WINDOW, window.end - window.start),
      duration,
    );
    const values = frameValues(melody.semitones, melody.hop, clipSpans(speech, wide));
    return 2 * values.length * melody.hop >= leastSeconds(wide) ? standardDeviation(values) : null;
  };

/** The speech in consecutive blocks of 2 s against the median block; those with less than half a second of speech are left out. */
export function levelBlocks({ prosody }: VoiceInput, { speech }: SpeechTimeline): LevelBlock[] {
  if (!prosody) return [];
  const { hop, loudness } = prosody;
  const [from, to] = [speech[0]?.start ?? 0, speech.at(-1)?.end ?? 0];
  const blocks = Array.from({ length: Math.ceil((to - from) / LOUDNESS_BLOCK) }, (_, index) => ({
    start: from + index * LOUDNESS_BLOCK,
    end: from + (index + 1) * LOUDNESS_BLOCK,
  })).flatMap((block) => {
    const values = frameValues(loudness, hop, clipSpans(speech, block), (level) => level > SILENCE);
    const level = jointLevel(values);
    return level === null || values.length * hop < LOUDNESS_BLOCK / 4 ? [] : [{ ...block, level }];
  });
  const usual = median(blocks.map(({ level }) => level)) ?? 0;
  return blocks.map(({ level, ...block }) => ({
    ...block,
    level: level - usual,
    score: scoreOf('loudness_steadiness', level - usual),
  }));
}

/** Mean score of the blocks, each as far as it lies in the window. */
export const steadinessScore =
  (blocks: readonly LevelBlock[]): Meter =>
  (window) =>
    meanWithin(blocks, ({ score }) => score, window);

/** Mean share of nervous, each stretch that the voice was judged in as far as it lies in the window. */
export const nervousMeasure =
  (windows: readonly SpeechEmotionWindow[]): Meter =>
  (window) =>
    meanWithin(windows, ({ nervous }) => nervous, window);

/** Weighing by what lies inside lets nothing jump when an edge moves by a frame. */
function meanWithin<T extends Span>(parts: readonly T[], of: (part: T) => number, window: Span): number | null {
  let [sum, seconds] = [0, 0];
  for (const part of parts) {
    const inside = overlap(part, window);
    sum += inside * of(part);
    seconds += inside;
  }
  return seconds > 0 ? sum / seconds : null;
}
