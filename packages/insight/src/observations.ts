import type { LanguageAnalysis } from '@impact/language/observation';
import type { Observed } from '@impact/report/error';
import type { Policy, Source } from '@impact/report/report';
import type { Transcript } from '@impact/report/transcript';
import type { Prosody, SpeechEmotion, VoiceActivity } from '@impact/speech/observation';
import type { VisionObservations } from '@impact/vision/observation';

/** All that was observed in one recording, each part there or missing with its reason: the only input of this package. */
export interface Observations {
  source: Source;
  policy: Policy;
  voice: Observed<VoiceActivity>;
  prosody: Observed<Prosody>;
  transcript: Observed<Transcript>;
  language: Observed<LanguageAnalysis>;
  speechEmotion: Observed<SpeechEmotion>;
  vision: Observed<VisionObservations>;
}
