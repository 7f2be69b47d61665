import type { Metric } from '@impact/report/metric';
import { type Span, spanLength } from '@impact/report/span';
import type { Track } from '@impact/report/track';
import { measuredMetric } from '../metrics/measured.ts';
import { longestSpans } from '../series/longest-spans.ts';
import { gridTrack } from '../tracks/grid.ts';
import { SPEECH_TRACKS } from '../tracks/speech-tracks.ts';
import { secondsWithin, totalSeconds } from './span-sets.ts';
import type { SpeechTimeline } from './timeline.ts';

/** Who talks how much: the candidate's share of all speech, and the longest turn. */
export function talkMetrics({
  speech,
  others,
  turns,
  turnSeconds,
  speakersKnown,
  noSpeech,
  noWords,
}: SpeechTimeline): Metric[] {
  const own = totalSeconds(speech);
  const all = own + totalSeconds(others);
  const longest = turns.reduce<Span | null>(
    (most, turn) => (most && spanLength(most) >= spanLength(turn) ? most : turn),
    null,
  );
  return [
    measuredMetric({
      id: 'talk.ratio',
      value: all > 0 ? own / all : null,
      coverage: all > 0 ? 1 : 0,
      usableSeconds: all,
      engineCap: 'high',
      evidence: longestSpans(turns),
      detail: { candidateSeconds: Math.round(own), otherSeconds: Math.round(totalSeconds(others)) },
      ...(!speakersKnown && { reason: noWords ?? 'Needs a transcript that tells at least two speakers apart.' }),
    }),
    measuredMetric({
      id: 'talk.longest_turn',
      value: longest && spanLength(longest),
      coverage: turnSeconds > 0 ? 1 : 0,
      usableSeconds: turnSeconds,
      // Without speakers a turn may hold a short question of somebody else.
      engineCap: speakersKnown ? 'high' : 'medium',
      evidence: longest ? [{ ...longest }] : [],
      detail: { turns: turns.length },
      ...(noSpeech && { reason: noSpeech }),
    }),
  ];
}

/** Quarter seconds in which the candidate speaks for at least half of the time: 1, else 0. */
export function speakingTrack({ speech }: SpeechTimeline, duration: number): Track {
  const { step } = SPEECH_TRACKS.speaking;
  return gridTrack({ ...SPEECH_TRACKS.speaking, duration }, (time) =>
    secondsWithin(speech, { start: time, end: time + step }) >= step / 2 ? 1 : 0,
  );
}
