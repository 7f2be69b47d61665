/** From what the delivery confidence index is made, in the order in which it is shown. */
export const COMPONENTS = [
  'pace',
  'fillers',
  'long_pauses',
  'pitch_variation',
  'loudness_steadiness',
  'calm_voice',
  'eye_contact',
  'posture',
  'expression',
] as const;
export type Component = (typeof COMPONENTS)[number];

/** What each component is called, how it scores (0–1, linear between the points), and the metrics it comes from. */
export interface ComponentDefinition {
  label: string;
  score: string;
  /** How it comes about in one window of the curve, where that differs from the whole recording. */
  curve: string;
  metrics: readonly string[];
  /** What a recording must have for it. */
  needs: 'words' | 'sound' | 'picture';
  /** Reads feelings: left out where the policy switches emotion inference off. */
  emotion: boolean;
}

const FILLED_UP =
  'under 15 s of talking, what is missing of them counts as the whole recording goes, so that one event in a few seconds is no rate';

export const componentDefinitions: Readonly<Record<Component, ComponentDefinition>> = {
  pace: {
    label: 'pace',
    score: '1 inside 100–165 words/min, 0 at 60 and 220',
    curve: FILLED_UP,
    metrics: ['pace.wpm'],
    needs: 'words',
    emotion: false,
  },
  fillers: {
    label: 'few fillers',
    score: '1 at up to 3/min, 0 from 15/min',
    curve: FILLED_UP,
    metrics: ['filler.per_min'],
    needs: 'words',
    emotion: false,
  },
  long_pauses: {
    label: 'few long pauses',
    score: '1 at up to 1/min, 0 from 6/min',
    curve: FILLED_UP,
    metrics: ['pause.long_per_min'],
    needs: 'sound',
    emotion: false,
  },
  pitch_variation: {
    label: 'pitch variation',
    score: '0 at up to 1 semitone, 1 from 2.5',
    curve: 'over at least the 8 s around',
    metrics: ['voice.pitch_sd'],
    needs: 'sound',
    emotion: false,
  },
  loudness_steadiness: {
    label: 'steady loudness',
    score: '1 down to 2 dB under the median level, 0 from 10 dB under it; mean over blocks of 2 s',
    curve: 'the blocks of the window',
    metrics: ['voice.loudness_mean'],
    needs: 'sound',
    emotion: false,
  },
  calm_voice: {
    label: 'calm voice',
    score: '1 − share of nervous',
    curve: 'the stretches of 4 s that the voice is judged in, as far as they lie in the window',
    metrics: ['speech_emotion.nervous'],
    needs: 'sound',
    emotion: true,
  },
  eye_contact: {
    label: 'eye contact',
    score: '0 at 0.2, 1 from 0.7',
    curve: 'the frames of the window',
    metrics: ['eye_contact.ratio'],
    needs: 'picture',
    emotion: false,
  },
  posture: {
    label: 'posture',
    score: 'posture accuracy / 100',
    curve: 'the frames of the window',
    metrics: ['posture.score'],
    needs: 'picture',
    emotion: false,
  },
  expression: {
    label: 'expression',
    score: 'share of neutral and happy',
    curve: 'the frames of the window',
    metrics: ['facial_emotion.neutral', 'facial_emotion.happy'],
    needs: 'picture',
    emotion: true,
  },
};
