import type { MetricDefinition } from './definition.ts';

const sentimentHow = (label: string, cut: string): MetricDefinition['how'] => ({
  formula: `Words in sentences of ${label} polarity (compound ${cut}) / words in all sentences.`,
  inputs: ['transcript'],
  source: 'VADER, Hutto & Gilbert 2014, with its cut of ±0.05',
});

/** What was said: grammar, tone of the words, vocabulary, habits, and how answers are built. */
export const languageMetrics: readonly MetricDefinition[] = [
  {
    id: 'grammar.score',
    label: 'Grammar',
    unit: 'of 10',
    group: 'language',
    bands: [
      { key: 'many', label: 'Many slips', tone: 'poor', from: 0, to: 5 },
      { key: 'some', label: 'Some slips', tone: 'ok', from: 5, to: 8 },
      { key: 'good', label: 'Good', tone: 'good', from: 8, to: 10 },
    ],
    how: {
      formula:
        '10 − 8·clamp((e − 0.1) / 0.8, 0, 1), where e is findings per 100 words by rules for spoken text (no spelling, capitals, punctuation or names). Needs 150 words.',
      inputs: ['transcript'],
      source: 'Harper rules for spoken text; scale chosen here',
    },
    decimals: 1,
  },
  {
    id: 'grammar.legacy_score',
    label: 'Grammar, old scale',
    unit: 'of 10',
    group: 'language',
    bands: [],
    how: {
      formula: 'max(0, 10 − 100·findings / words). Kept for comparison with earlier reports. Needs 150 words.',
      inputs: ['transcript'],
      source: 'The scale of the original system',
    },
    decimals: 1,
  },
  {
    id: 'grammar.findings',
    label: 'Grammar findings',
    unit: 'findings',
    group: 'language',
    bands: [],
    how: {
      formula: 'Number of findings; the list gives quote, rule, message and replacement for each.',
      inputs: ['transcript'],
      source: 'Harper rules for spoken text',
    },
    decimals: 0,
  },
  {
    id: 'sentiment.positive',
    label: 'Positive words',
    unit: 'share',
    group: 'language',
    bands: [],
    how: sentimentHow('positive', '≥ 0.05'),
    decimals: 2,
  },
  {
    id: 'sentiment.negative',
    label: 'Negative words',
    unit: 'share',
    group: 'language',
    bands: [],
    how: sentimentHow('negative', '≤ −0.05'),
    decimals: 2,
  },
  {
    id: 'sentiment.neutral',
    label: 'Neutral words',
    unit: 'share',
    group: 'language',
    bands: [],
    how: sentimentHow('neutral', 'between −0.05 and 0.05'),
    decimals: 2,
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
        'Mean polarity of the sentences, weighted by words. A trend only: word lists call "I fixed the critical failure" negative.',
      inputs: ['transcript'],
      source: 'VADER, Hutto & Gilbert 2014',
    },
    decimals: 2,
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
  },
  {
    id: 'vocabulary.mtld',
    label: 'Vocabulary range (MTLD)',
    unit: 'words',
    group: 'language',
    bands: [],
    how: {
      formula: 'Mean length of runs of words that keep a type-token ratio over 0.72. Needs 100 words.',
      inputs: ['transcript'],
      source: 'McCarthy & Jarvis 2010',
    },
    decimals: 0,
  },
  {
    id: 'vocabulary.mattr50',
    label: 'Vocabulary range (MATTR)',
    unit: 'ratio',
    group: 'language',
    bands: [],
    how: {
      formula: 'Mean type-token ratio over moving windows of 50 words. Needs 50 words.',
      inputs: ['transcript'],
      source: 'Covington & McFall 2010',
    },
    decimals: 2,
  },
  {
    id: 'language.hedges_per_100',
    label: 'Hedges',
    unit: 'per 100 words',
    group: 'language',
    bands: [],
    how: {
      formula: 'Maybe, sort of, I think and their kin, per 100 words.',
      inputs: ['transcript'],
      source: 'Hedges after Hyland 2005',
    },
    decimals: 1,
  },
  {
    id: 'language.we_i_ratio',
    label: 'We against I',
    unit: 'share',
    group: 'language',
    bands: [],
    how: {
      formula: 'we / (we + I).',
      inputs: ['transcript'],
      source: 'Naim et al. 2015: "we" goes with better interview ratings',
    },
    decimals: 2,
  },
  {
    id: 'language.repetition',
    label: 'Immediate repeats',
    unit: 'per 100 words',
    group: 'language',
    bands: [],
    how: {
      formula: 'Words or phrases said twice in a row, per 100 words.',
      inputs: ['transcript'],
      source: 'Naim et al. 2015: fluency goes with better interview ratings',
    },
    decimals: 1,
  },
  {
    id: 'structure.star',
    label: 'Structure of answers',
    unit: 'of 4',
    group: 'language',
    bands: [],
    how: {
      formula:
        'Cues of situation, task, action and result heard per answer; mean over answers of at least 30 words, which it needs. A checklist, not a grade.',
      inputs: ['transcript'],
      source: 'STAR method of behavioural interviews',
    },
    decimals: 1,
  },
];
