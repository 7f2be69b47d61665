import { observedOrNull } from '@impact/report/error';
import { mergeSpans, type Span } from '@impact/report/span';
import { candidateSegments } from '@impact/report/transcript';
import { SPEECH_EMOTION_ENGINE } from '@impact/speech/emotion/shipped-model';
import { SpeechEmotion } from '@impact/speech/observation';
import { needed, type Results, type Step } from '../step.ts';
import { resultKey } from '../store/cache.ts';
import { needsEmotionPolicy, needsSound } from './obstacles.ts';

/** How the voice sounds over time: neutral, happy, nervous. */
export const speechEmotionStep: Step<'speech-emotion'> = {
  name: 'speech-emotion',
  version: 1,
  needs: ['voice'],
  uses: ['transcript'],
  schema: SpeechEmotion,
  storedInParts: true,
  options: () => null,
  obstacle: (settings, recording) => needsEmotionPolicy(settings) ?? needsSound(recording),
  cost: () => 0.02,
  async run({ inWorker, part, recording, progress }, results) {
    const { file, media } = recording;
    const spans = candidateSpeech(results);
    // Who speaks when decides, not what is said: a transcript with other words in the same places changes nothing.
    return part(resultKey('spans', spans), SpeechEmotion, () =>
      inWorker('speech-emotion', { file, media, spans }, (heard) => progress(heard, media.duration)),
    );
  },
  engines: () => [SPEECH_EMOTION_ENGINE],
};

/** Speech of the candidate alone where the speakers are known, else all speech. */
function candidateSpeech(results: Results): Span[] {
  const { spans } = needed(results, 'voice');
  const transcript = results.transcript && observedOrNull(results.transcript);
  if (!transcript?.speakers.some((speaker) => speaker.role === 'interviewer')) return spans;
  return inBoth(spans, mergeSpans(candidateSegments(transcript)));
}

/** What two lists of spans share; both in order and without overlaps within themselves. */
function inBoth(a: readonly Span[], b: readonly Span[]): Span[] {
  const shared: Span[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [one, other] = [a[i] as Span, b[j] as Span];
    const start = Math.max(one.start, other.start);
    const end = Math.min(one.end, other.end);
    if (end > start) shared.push({ start, end });
    if (one.end < other.end) i++;
    else j++;
  }
  return shared;
}
