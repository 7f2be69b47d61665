import { isUnavailable, type Observed, observedOrNull } from '@impact/report/error';
import { coveredSeconds, mergeSpans, type Span } from '@impact/report/span';
import { candidateSegments, type Segment, type Transcript, type Word } from '@impact/report/transcript';
import type { VoiceActivity } from '@impact/speech/observation';
import {
  clipSpans,
  gapsIn,
  intersectSpans,
  padSpans,
  secondsWithin,
  subtractSpans,
  totalSeconds,
} from './span-sets.ts';
import { hasWordTimes, isHesitation, spokenWords, wordSpan } from './spoken-words.ts';

/** The shortest silence that counts as a pause, seconds (Goldman-Eisler 1968). */
export const PAUSE = 0.25;
/** Gap in speech that ends a turn where nobody knows who speaks, seconds. */
const TURN_GAP = 5;
/** The same where the speakers are known, so that only the candidate's own silence can be meant. */
const KNOWN_TURN_GAP = 15;
/** Another person's speech in a gap shorter than this ("mhm", "right") leaves the turn to the candidate, seconds. */
const BACK_CHANNEL = 1;
/** Voice further than this from every word is speech that the transcript leaves out, seconds. */
const WORD_REACH = 2.5;

/** When the candidate speaks, is silent and has the floor; all spans in order and disjoint. */
export interface SpeechTimeline {
  /** Every word of the candidate, fillers too; empty where there are none. */
  words: Word[];
  quality: Transcript['quality'] | null;
  /** Whether whoever wrote the transcript kept hesitations ("um"): at least one, of whomever, is in it. */
  keepsHesitations: boolean;
  /** Whether the words look like English, whose fillers, syllables and pace are known here. */
  english: boolean;
  /** Whether the words have times of their own; where not, neither pauses nor fillers between them can be told. */
  wordTimes: boolean;
  /** From the first to the last sound of each run of candidate speech. */
  turns: Span[];
  /** Inside turns, where words or voice are heard. */
  speech: Span[];
  /** Inside turns, at least `PAUSE` long, where there are neither words nor voice. */
  silences: Span[];
  turnSeconds: number;
  /** The turns without speech that the transcript leaves out: the time that words are counted over. */
  wordedTurns: Span[];
  /** Share of the voice inside turns that the transcript covers, 0–1; 1 where there is no voice activity to compare with. */
  wordCoverage: number;
  /** Speech of everybody else that the transcript tells apart: inside of their turns, where words or voice are heard. */
  others: Span[];
  speakersKnown: boolean;
  /** Whether voice activity was there. */
  heard: boolean;
  /** Why there are no turns, and why there are no words; null where there are. */
  noSpeech: string | null;
  noWords: string | null;
}

/** The words of segments as far as they lie in the recording. */
const wordsInside = (segments: readonly Segment[], { end }: Span): Word[] =>
  spokenWords(segments)
    .filter((word) => word.start < end)
    .map((word) => ({ ...word, end: Math.min(word.end, end) }));

/** Whether the transcript tells the candidate from at least one other person. */
function tellsSpeakers({ speakers, segments }: Transcript): boolean {
  const speaking = new Set(segments.map((segment) => segment.speaker));
  const present = speakers.filter(({ id }) => speaking.has(id));
  return present.length > 1 && present.some(({ role }) => role !== 'unknown');
}

/**
 * Joins runs of the candidate's speech into turns: a turn ends where somebody else speaks for longer than a back-channel, or
 * after a silence of `gap` seconds.
 */
function joinTurns(speech: readonly Span[], others: readonly Span[], gap: number): Span[] {
  const turns: Span[] = [];
  for (const span of mergeSpans(speech)) {
    const last = turns.at(-1);
    const pause = last && { start: last.end, end: span.start };
    if (last && pause && pause.end - pause.start < gap && secondsWithin(others, pause) < BACK_CHANNEL)
      last.end = span.end;
    else turns.push({ ...span });
  }
  return turns;
}

const finiteSpans = (spans: readonly Span[]): Span[] =>
  mergeSpans(spans.filter(({ start, end }) => Number.isFinite(start) && Number.isFinite(end) && end > start));

/** What is known of a recording besides its words and its voice. */
interface About {
  /** Seconds of the recording, inside which everything lies: a transcript may be that of a longer one. */
  duration?: number;
  english?: boolean;
}

/** Lays words and voice activity over each other, inside the recording: who has the floor, and where there is silence. */
export function speechTimeline(
  observedVoice: Observed<VoiceActivity>,
  observedTranscript: Observed<Transcript>,
  { duration = Number.POSITIVE_INFINITY, english = true }: About = {},
): SpeechTimeline {
  const transcript = observedOrNull(observedTranscript);
  const recording = { start: 0, end: duration };
  const voice = clipSpans(finiteSpans(observedOrNull(observedVoice)?.spans ?? []), recording);
  const speakersKnown = transcript !== null && tellsSpeakers(transcript);
  const own: Segment[] = transcript ? candidateSegments(transcript) : [];
  const words = wordsInside(own, recording).map((word) => (english ? word : { ...word, filler: false }));
  const wordSpans = finiteSpans(words.map(wordSpan));
  const ownSegments = new Set(own);
  const otherWords = speakersKnown
    ? finiteSpans(
        wordsInside(
          transcript.segments.filter((segment) => !ownSegments.has(segment)),
          recording,
        ).map(wordSpan),
      )
    : [];
  const turns = speakersKnown
    ? joinTurns(wordSpans, otherWords, KNOWN_TURN_GAP)
    : joinTurns([...wordSpans, ...voice], [], TURN_GAP);
  const voiceInTurns = intersectSpans(turns, voice);
  const otherTurns = joinTurns(otherWords, wordSpans, KNOWN_TURN_GAP);
  const speech = mergeSpans([...wordSpans, ...voiceInTurns]);
  const unworded = subtractSpans(voiceInTurns, padSpans(wordSpans, WORD_REACH));
  const voiceSeconds = totalSeconds(voiceInTurns);
  return {
    words,
    quality: transcript?.quality ?? null,
    keepsHesitations: transcript?.segments.some(({ words: said }) => said.some(isHesitation)) ?? false,
    english,
    wordTimes: hasWordTimes(own),
    turns,
    speech,
    // A thousandth of a second of tolerance: the times are sums of binary fractions.
    silences: turns.flatMap((turn) => gapsIn(turn, speech)).filter(({ start, end }) => end - start >= PAUSE - 1e-3),
    turnSeconds: totalSeconds(turns),
    wordedTurns: words.length > 0 ? subtractSpans(turns, unworded) : [],
    wordCoverage: words.length === 0 ? 0 : voiceSeconds > 0 ? 1 - coveredSeconds(unworded) / voiceSeconds : 1,
    others: mergeSpans([...otherWords, ...intersectSpans(otherTurns, voice)]),
    speakersKnown,
    heard: !isUnavailable(observedVoice),
    noSpeech: turns.length > 0 ? null : whyNoSpeech(observedVoice, speakersKnown),
    noWords: words.length > 0 ? null : whyNoWords(observedTranscript),
  };
}

function whyNoSpeech(voice: Observed<VoiceActivity>, speakersKnown: boolean): string {
  if (speakersKnown) return 'The transcript holds no words of the candidate.';
  return isUnavailable(voice) ? voice.message : 'No speech was heard in the recording.';
}

/** Why nothing can be told that lies between the words. */
export const NO_WORD_TIMES = 'The transcript gives times of its sentences only; this needs the time of each word.';

const whyNoWords = (transcript: Observed<Transcript>): string =>
  isUnavailable(transcript) ? transcript.message : 'The transcript holds no words of the candidate.';
