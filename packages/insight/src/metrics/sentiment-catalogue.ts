import type { MetricDefinition } from './definition.ts';

const SENTIMENT_SOURCE = 'VADER, Hutto & Gilbert 2014, with its cut of ±0.05, and lists made here for the talk of work';

const sentimentHow = (label: string, cut: string): MetricDefinition['how'] => ({
  formula: `Words in sentences of ${label} polarity (compound ${cut}) / words in all sentences.`,
  inputs: ['transcript'],
  source: SENTIMENT_SOURCE,
});

/** The tone of what was said, by its words alone and with the stress of the voice. */
export const sentimentMetrics: readonly MetricDefinition[] = [
  {
    id: 'sentiment.positive',
    label: 'Positive words',
    unit: 'share',
    group: 'language',
    bands: [],
    how: sentimentHow('positive', '≥ 0.05'),
    decimals: 2,
    step: 0.1,
    track: 'sentiment',
  },
  {
    id: 'sentiment.negative',
    label: 'Negative words',
    unit: 'share',
    group: 'language',
    bands: [],
    how: sentimentHow('negative', '≤ −0.05'),
    decimals: 2,
    step: 0.1,
    track: 'sentiment',
  },
  {
    id: 'sentiment.neutral',
    label: 'Neutral words',
    unit: 'share',
    group: 'language',
    bands: [],
    how: sentimentHow('neutral', 'between −0.05 and 0.05'),
    decimals: 2,
    step: 0.1,
    track: 'sentiment',
  },
  {
    id: 'sentiment.ratio',
    label: 'Positive to negative words',
    unit: 'to 1',
    group: 'language',
    bands: [],
    how: {
      formula:
        'Words in sentences of positive polarity / words in sentences of negative polarity. None where no sentence reads negative.',
      inputs: ['transcript'],
      source: SENTIMENT_SOURCE,
    },
    decimals: 1,
    step: 1,
    track: 'sentiment',
  },
  {
    id: 'sentiment.compound',
    label: 'Tone of the words',
    unit: '−1…1',
    group: 'language',
    bands: [
      { key: 'negative', label: 'Negative', tone: 'info', from: -1, to: -0.05 },
      { key: 'neutral', label: 'Neutral', tone: 'info', from: -0.05, to: 0.05 },
      { key: 'positive', label: 'Positive', tone: 'info', from: 0.05, to: 1 },
    ],
    how: {
      formula:
        'Mean polarity of the sentences, weighted by words. The talk of work is read as it is meant: a fixed failure is good, a stress test neither. A trend only: word lists miss what is not in them.',
      inputs: ['transcript'],
      source: SENTIMENT_SOURCE,
    },
    decimals: 2,
    step: 0.1,
    track: 'sentiment',
  },
  {
    id: 'sentiment.voice_weighted',
    label: 'Tone of words and voice',
    unit: '−1…1',
    group: 'language',
    bands: [],
    how: {
      formula:
        'Mean polarity of the sentences, weighted by words and by how much the voice stresses them: loudness and pitch range against the average of this recording.',
      inputs: ['transcript', 'prosody'],
      source: 'Formula chosen here: stressed sentences count up to twice',
    },
    decimals: 2,
    step: 0.1,
    track: 'sentiment',
  },
];
