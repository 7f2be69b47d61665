import type { MetricDefinition } from './definition.ts';

const emotionHow = (label: string): MetricDefinition['how'] => ({
  formula: `Mean probability of "${label}" over windows of 4 s, every 2 s, where the candidate speaks; judged against the rest of this recording. A trend, not a verdict.`,
  inputs: ['speech emotion'],
  source:
    'Model trained for this; best open result in free speech is 0.41 macro-F1 over 8 classes (MSP-Podcast challenge 2025)',
});

/** Melody, strength and quality of the voice, and what it sounds like. */
export const voiceMetrics: readonly MetricDefinition[] = [
  {
    id: 'voice.pitch_sd',
    label: 'Pitch variation',
    unit: 'semitones',
    group: 'voice',
    bands: [
      { key: 'monotone', label: 'Monotone', tone: 'poor', to: 2 },
      { key: 'lively', label: 'Lively', tone: 'good', from: 2, to: 5 },
      { key: 'wide', label: 'Wide', tone: 'info', from: 5 },
    ],
    how: {
      formula:
        'Standard deviation of 12·log2(F0 / this speaker’s median F0) over voiced frames in windows of 8 s; median of the windows.',
      inputs: ['prosody', 'voice activity'],
      source: 'Hincks 2005: pitch variation as a measure of liveliness',
    },
    decimals: 1,
    step: 0.5,
    track: 'pitch',
  },
  {
    id: 'voice.loudness_sd',
    label: 'Loudness variation',
    unit: 'dB',
    group: 'voice',
    bands: [
      { key: 'flat', label: 'Flat', tone: 'poor', to: 3 },
      { key: 'varied', label: 'Varied', tone: 'good', from: 3 },
    ],
    how: {
      formula: 'Standard deviation of the level of voiced frames in windows of 8 s; median of the windows.',
      inputs: ['prosody', 'voice activity'],
      source: 'Standard deviation of short-time level',
    },
    decimals: 1,
    step: 1,
    track: 'loudness',
  },
  {
    id: 'voice.loudness_mean',
    label: 'Loudness',
    unit: 'dBFS',
    group: 'voice',
    bands: [
      { key: 'quiet', label: 'Too quiet', tone: 'poor', to: -40 },
      { key: 'good', label: 'Clear', tone: 'good', from: -40 },
    ],
    how: {
      formula: 'Level of the mean energy over speech. More than 0.1 % of samples at full scale count as clipping.',
      inputs: ['prosody', 'voice activity'],
      source: 'Level relative to digital full scale',
    },
    decimals: 0,
    step: 6,
    track: 'loudness',
  },
  {
    id: 'voice.jitter',
    label: 'Jitter',
    unit: '%',
    group: 'voice',
    bands: [],
    how: {
      formula:
        'Mean absolute difference of consecutive periods / mean period. Compared only with the first 30 s of the same speaker.',
      inputs: ['prosody', 'voice activity'],
      source: 'Local jitter as defined by Praat',
    },
    decimals: 2,
    step: null,
  },
  {
    id: 'voice.shimmer',
    label: 'Shimmer',
    unit: '%',
    group: 'voice',
    bands: [],
    how: {
      formula:
        'Mean absolute difference of the amplitudes of consecutive periods / mean amplitude. Compared only with the first 30 s of the same speaker.',
      inputs: ['prosody', 'voice activity'],
      source: 'Local shimmer as defined by Praat',
    },
    decimals: 1,
    step: null,
  },
  {
    id: 'speech_emotion.neutral',
    label: 'Voice sounds neutral',
    unit: 'share',
    group: 'emotion',
    bands: [],
    how: emotionHow('neutral'),
    decimals: 2,
    step: 0.15,
    track: 'speech_emotion',
  },
  {
    id: 'speech_emotion.happy',
    label: 'Voice sounds happy',
    unit: 'share',
    group: 'emotion',
    bands: [],
    how: emotionHow('happy'),
    decimals: 2,
    step: 0.15,
    track: 'speech_emotion',
  },
  {
    id: 'speech_emotion.nervous',
    label: 'Voice sounds nervous',
    unit: 'share',
    group: 'emotion',
    bands: [],
    how: emotionHow('nervous'),
    decimals: 2,
    step: 0.15,
    track: 'speech_emotion',
  },
];
