import type { MetricDefinition } from './definition.ts';

/** Pace, pauses, fillers and turns. */
export const speechMetrics: readonly MetricDefinition[] = [
  {
    id: 'pace.wpm',
    label: 'Pace',
    unit: 'words/min',
    group: 'speech',
    bands: [
      { key: 'slow', label: 'Slow', tone: 'poor', to: 100 },
      { key: 'good', label: 'Good', tone: 'good', from: 100, to: 165 },
      { key: 'lively', label: 'Lively', tone: 'ok', from: 165, to: 190 },
      { key: 'fast', label: 'Fast', tone: 'poor', from: 190 },
    ],
    how: {
      formula: 'Words per minute of turn time, pauses inside the turn included. Fillers are not words.',
      inputs: ['transcript', 'voice activity'],
      source: 'Microsoft Speaker Coach recommends 100–165',
    },
    decimals: 0,
  },
  {
    id: 'pace.articulation_rate',
    label: 'Articulation rate',
    unit: 'syllables/s',
    group: 'speech',
    bands: [],
    how: {
      formula:
        'Syllables per second of turn time without silences of 0.25 s and more. Syllables are counted from the words, or without a transcript from the peaks of the voice.',
      inputs: ['transcript', 'voice activity', 'prosody'],
      source: 'Goldman-Eisler 1968; de Jong & Wempe 2009 for syllables heard without words',
    },
    decimals: 1,
  },
  {
    id: 'pace.variation',
    label: 'Pace variation',
    unit: 'words/min',
    group: 'speech',
    bands: [],
    how: {
      formula: 'Standard deviation of the pace over windows of 10 s.',
      inputs: ['transcript', 'voice activity'],
      source: 'Orai: variation matters as much as the average',
    },
    decimals: 0,
  },
  {
    id: 'pause.per_min',
    label: 'Pauses',
    unit: '1/min',
    group: 'speech',
    bands: [],
    how: {
      formula: 'Silences of 0.25 s and more inside turns, per minute of turn time.',
      inputs: ['voice activity', 'transcript'],
      source: 'Goldman-Eisler 1968 (0.25 s)',
    },
    decimals: 1,
  },
  {
    id: 'pause.long_per_min',
    label: 'Long pauses',
    unit: '1/min',
    group: 'speech',
    bands: [
      { key: 'good', label: 'Few', tone: 'good', from: 0, to: 1 },
      { key: 'some', label: 'Some', tone: 'ok', from: 1, to: 3 },
      { key: 'many', label: 'Many', tone: 'poor', from: 3 },
    ],
    how: {
      formula: 'Silences longer than 2 s inside turns, per minute of turn time.',
      inputs: ['voice activity', 'transcript'],
      source: 'Pauses of 1–2 s count as medium, over 2 s as long',
    },
    decimals: 1,
  },
  {
    id: 'pause.ratio',
    label: 'Share of silence',
    unit: 'share',
    group: 'speech',
    bands: [],
    how: {
      formula: 'Silences of 0.25 s and more inside turns / turn time.',
      inputs: ['voice activity', 'transcript'],
      source: 'Laukka et al. 2008 (n = 71): the share of silence goes with how a speaker is heard',
    },
    decimals: 2,
  },
  {
    id: 'filler.per_min',
    label: 'Fillers',
    unit: '1/min',
    group: 'speech',
    bands: [
      { key: 'good', label: 'Few', tone: 'good', from: 0, to: 5 },
      { key: 'noticeable', label: 'Noticeable', tone: 'ok', from: 5, to: 12 },
      { key: 'many', label: 'Many', tone: 'poor', from: 12 },
    ],
    how: {
      formula:
        'Um, uh, er, hmm, and "like", "you know", "I mean", "so", "basically", "actually" where a pause or comma isolates them, per minute of turn time. A lower bound where a recogniser wrote the words, as recognisers drop most of them.',
      inputs: ['transcript'],
      source: 'Laske & DiGennaro Reed 2024: up to 5/min is harmless, 12/min costs ratings',
    },
    decimals: 1,
  },
  {
    id: 'filler.top',
    label: 'Most used filler',
    unit: 'times',
    group: 'speech',
    bands: [],
    how: {
      formula: 'How often the most used filler was said; the list holds every filler with its moments.',
      inputs: ['transcript'],
      source: 'Count',
    },
    decimals: 0,
  },
  {
    id: 'talk.ratio',
    label: 'Share of talking',
    unit: 'share',
    group: 'speech',
    bands: [],
    how: {
      formula: 'Seconds the candidate speaks / seconds anybody speaks. Needs to know who speaks.',
      inputs: ['transcript with speakers', 'voice activity'],
      source: 'Ratio of times',
    },
    decimals: 2,
  },
  {
    id: 'talk.longest_turn',
    label: 'Longest turn',
    unit: 's',
    group: 'speech',
    bands: [
      { key: 'good', label: 'To the point', tone: 'good', from: 0, to: 120 },
      { key: 'long', label: 'Long', tone: 'poor', from: 120 },
    ],
    how: {
      formula: 'Length of the longest turn of the candidate, from first to last word.',
      inputs: ['transcript with speakers', 'voice activity'],
      source: 'Limit chosen here: two minutes',
    },
    decimals: 0,
  },
];
