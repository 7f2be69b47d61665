import { ImpactError } from '@impact/report/error';
import { spanLength } from '@impact/report/span';
import type { Segment, Transcript } from '@impact/report/transcript';
import type { VoiceActivity } from '../observation.ts';
import { alignmentEngine } from './engine.ts';
import { openListener } from './listener.ts';
import { openSampleWindow, type ReadSamples } from './sample-window.ts';
import { sourceTimes } from './source-times.ts';
import { type PlacedToken, placeStretch, type StretchContext } from './stretch.ts';
import { type Bounds, boundsOf, stretchesOf, withinBounds } from './stretches.ts';
import type { SuppliedTranscript } from './supplied.ts';
import type { Vocabulary } from './vocabulary.ts';
import { fillGaps, heardWords, inOrder, type TimedWord } from './word-times.ts';

export { alignmentEngine };

/** Below this share of the words found, the text is not what is said; a text of a few words must be found by half. */
const LEAST_FOUND = 0.3;
const LEAST_FOUND_OF_FEW = 0.5;
const FEW = 10;
/** Times are mistrusted when fewer words than this are found by them, and given up when so many more are found without. */
const MISTRUST = 0.5;
const GAIN = 0.2;
/** Cues that overlap so much that the recording would have to be heard so many times over tell nothing about when. */
const MOST_LISTENING = 4;

export interface AlignOptions {
  supplied: SuppliedTranscript;
  voice: VoiceActivity;
  /** Length of the recording in seconds. */
  duration: number;
  readSamples: ReadSamples;
  signal?: AbortSignal;
  /** Receives the seconds of the recording that have been dealt with. */
  onProgress?: (seconds: number) => void;
}

/**
 * Finds the time of every word of a supplied transcript in the recording, by forced alignment with an acoustic model of
 * English. Times of the source limit where a word is looked for; without them the text is followed through the whole
 * recording. Words that the source has timed itself keep their times where these can be true.
 *
 * Word times are seconds of the recording, in order, not overlapping, 40 ms at least; pauses are gaps between words.
 * `confidence` is 0–1 from the acoustic score, null where a time is only inferred from neighbouring words. Passages of
 * text that are not said in the recording are left out.
 *
 * The work is synchronous (seconds at a time): call it in a worker thread. Memory does not grow with the recording.
 * @throws ImpactError TRANSCRIPT_MISMATCH where the text is not what is said, NO_SPEECH where nothing is said, ENGINE_MISSING,
 * MODEL_MISMATCH, ENGINE_FAILED; the reason of `signal` when aborted
 */
export async function alignTranscript(options: AlignOptions): Promise<Transcript> {
  const { supplied, voice, duration, readSamples, signal, onProgress } = options;
  signal?.throwIfAborted();
  if (voice.spans.length === 0) {
    throw new ImpactError('NO_SPEECH', 'No speech was heard in the recording, so its transcript cannot be aligned.');
  }
  const given = sourceTimes(supplied, voice, duration);
  if (given) return { ...head(supplied), segments: given };

  const listener = await openListener(supplied.segments.map((segment) => segment.text));
  const sound = openSampleWindow(readSamples, duration);
  try {
    const context = { listener, sound, voice: voice.spans, signal, onProgress };
    const { placed, bounds } = await place(supplied, duration, context);
    refuseMismatch(found(placed, listener.vocabulary), listener.vocabulary);
    return { ...head(supplied), segments: segmentsOf(supplied, listener.vocabulary, placed, bounds, voice, duration) };
  } finally {
    listener.close();
    await sound.close();
  }
}

const head = ({ speakers }: SuppliedTranscript): Pick<Transcript, 'engine' | 'quality' | 'speakers'> => ({
  engine: `${alignmentEngine.name} ${alignmentEngine.version}`,
  quality: 'supplied',
  speakers,
});

interface Placed {
  placed: Map<number, PlacedToken>;
  /** Where the words of timed segments may lie; empty where the times are not known or not true. */
  bounds: Bounds[];
}

/** Looks for the words where the source says they are, and if they are not there, in the whole recording. */
async function place(supplied: SuppliedTranscript, duration: number, context: StretchContext): Promise<Placed> {
  const { vocabulary } = context.listener;
  const timed = supplied.segments.every((segment) => segment.start !== null);
  const stated = timed ? boundsOf(supplied.segments, vocabulary, duration) : [];
  const listening = stretchesOf(stated).reduce((sum, stretch) => sum + spanLength(stretch), 0);
  const bounds = listening <= MOST_LISTENING * duration ? stated : [];
  const byTimes = new Map<number, PlacedToken>();
  for (const stretch of stretchesOf(bounds)) {
    for (const [token, at] of await placeStretch(stretch, context)) byTimes.set(token, at);
  }
  const within = withinBounds(byTimes, bounds);
  const share = found(within, vocabulary);
  if (bounds.length && share >= MISTRUST) return { placed: within, bounds };
  const whole = { first: 0, last: vocabulary.tokens.length, start: 0, end: duration };
  const followed = await placeStretch(whole, context);
  const useTimes = bounds.length > 0 && found(followed, vocabulary) < share + GAIN;
  return useTimes ? { placed: within, bounds } : { placed: followed, bounds: [] };
}

/** Share of the sayable tokens that were found. */
function found(placed: Map<number, PlacedToken>, { tokens }: Vocabulary): number {
  const sayable = tokens.filter((token) => token.name !== null).length;
  return sayable === 0 ? 0 : placed.size / sayable;
}

function refuseMismatch(share: number, { tokens }: Vocabulary): void {
  if (share >= (tokens.length < FEW ? LEAST_FOUND_OF_FEW : LEAST_FOUND)) return;
  throw new ImpactError(
    'TRANSCRIPT_MISMATCH',
    `Only ${Math.round(share * 100)} % of the transcript's words can be heard in this recording. Check that the transcript ` +
      'belongs to it and that both are in English, or analyse the recording without a transcript.',
  );
}

function segmentsOf(
  supplied: SuppliedTranscript,
  vocabulary: Vocabulary,
  placed: Map<number, PlacedToken>,
  bounds: readonly Bounds[],
  voice: VoiceActivity,
  duration: number,
): Segment[] {
  const lengths = vocabulary.words.map(() => 0);
  for (const { word, seconds } of vocabulary.tokens) lengths[word] = (lengths[word] ?? 0) + seconds;
  const indices = vocabulary.words.map((word) => word.segment);
  const bySegment = new Map(bounds.map((limit) => [limit.segment, limit]));
  const limits = vocabulary.words.map(({ segment }) => bySegment.get(segment) ?? null);
  const heard = inOrder(heardWords(vocabulary, placed), duration);
  const timed = inOrder(
    fillGaps(heard, { lengths, segments: indices, limits, voice: voice.spans, duration }),
    duration,
  );
  const perSegment: { word: TimedWord; text: string }[][] = supplied.segments.map(() => []);
  const missing = new Set<number>();
  for (const [i, { text, segment }] of vocabulary.words.entries()) {
    const word = timed[i];
    if (word) perSegment[segment]?.push({ word, text });
    else missing.add(segment);
  }
  return supplied.segments.flatMap(({ speaker, text }, segment): Segment[] => {
    const words = (perSegment[segment] ?? []).map(({ word, text: own }) => ({ text: own, ...word, filler: false }));
    const [first] = words;
    const last = words.at(-1);
    if (!first || !last) return [];
    const said = missing.has(segment) ? words.map((word) => word.text).join(' ') : text;
    return [{ start: first.start, end: last.end, speaker, text: said, words }];
  });
}
