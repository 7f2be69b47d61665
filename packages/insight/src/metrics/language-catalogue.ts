import type { MetricDefinition } from './definition.ts';
import { sentimentMetrics } from './sentiment-catalogue.ts';

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
    step: 1.5,
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
    step: 1,
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
    step: null,
  },
  ...sentimentMetrics,
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
    step: 10,
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
    step: 0.03,
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
    step: 1,
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
    step: 0.15,
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
    step: 1,
  },
  {
    id: 'language.readability',
    label: 'Reading level of the words',
    unit: 'grade',
    group: 'language',
    bands: [],
    how: {
      formula:
        '0.39·words / sentences + 11.8·syllables / words − 15.59: the school year in the United States in which a reader would follow the words. Needs 100 words and a transcript with full stops.',
      inputs: ['transcript'],
      source: 'Flesch–Kincaid grade level, Kincaid et al. 1975',
    },
    decimals: 1,
    step: 1.5,
  },
  {
    id: 'language.questions_asked',
    label: 'Questions asked',
    unit: 'questions',
    group: 'language',
    bands: [],
    how: {
      formula:
        'Sentences that ask something, by question mark or first words; not tags ("right?"), told or rhetorical questions, requests to repeat, or questions about the talk itself. Where speakers are not told apart, questions of others count too.',
      inputs: ['transcript'],
      source: 'Rules made here',
    },
    decimals: 0,
    step: null,
  },
  {
    id: 'language.non_inclusive',
    label: 'Wording that leaves people out',
    unit: 'phrases',
    group: 'language',
    bands: [],
    how: {
      formula:
        'Number of phrases from a short list, such as "guys" or "manpower"; each is listed with another wording.',
      inputs: ['transcript'],
      source:
        'Microsoft Writing Style Guide (bias-free communication), Google developer documentation style guide, APA style',
    },
    decimals: 0,
    step: null,
  },
  {
    id: 'structure.star',
    label: 'Structure of answers',
    unit: 'of 4',
    group: 'language',
    bands: [],
    how: {
      formula:
        'Cues of situation, task, action and result heard per answer; mean over answers of at least 30 words to questions that ask for a story, and over those that tell one where the question is not known; it needs one. A checklist, not a grade.',
      inputs: ['transcript'],
      source: 'STAR method of behavioural interviews',
    },
    decimals: 1,
    step: 0.5,
  },
];
