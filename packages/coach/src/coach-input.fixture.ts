import { bandOf, definitionOf } from '@impact/insight/metrics/catalogue';
import type { Metric } from '@impact/report/metric';
import type { Transcript } from '@impact/report/transcript';
import type { CoachInput } from './input.ts';

/** A metric as the insight package makes it: unit and band from the catalogue. */
export const metric = (id: string, value: number | null, more: Partial<Metric> = {}): Metric => ({
  id,
  value,
  unit: definitionOf(id)?.unit ?? '',
  band: bandOf(id, value),
  coverage: value === null ? 0 : 1,
  reliability: 'medium',
  evidence: [],
  ...(value === null && { reason: 'Needs at least 3 s of usable material; there were 0.0 s.' }),
  ...more,
});

export const spans = (...starts: number[]): Metric['evidence'] => starts.map((start) => ({ start, end: start + 1 }));

const ANSWER = 'I was, um, asked to lead the rollout. So we moved every customer, and um, nobody lost any data.';

export const interview: Transcript = {
  engine: 'supplied',
  quality: 'supplied',
  speakers: [
    { id: 'A', name: 'Ms Confidential', role: 'interviewer' },
    { id: 'B', name: 'Mr Private', role: 'candidate' },
  ],
  segments: [
    { start: 0, end: 4, speaker: 'A', text: 'Tell me about a project.', words: [] },
    { start: 5, end: 95, speaker: 'B', text: ANSWER, words: [] },
  ],
};

/** A recording with things to work on and things to keep. */
export const coachInput = (over: Partial<CoachInput> = {}): CoachInput => ({
  metrics: [
    metric('pace.wpm', 201.4, { evidence: spans(20) }),
    metric('pace.variation', 31, { detail: { fastest: { start: 64.5, end: 74.5, wpm: 236 } } }),
    metric('filler.per_min', 7.2, { evidence: spans(6, 50, 72), detail: { count: 11, lowerBound: false } }),
    metric('filler.top', 9, { evidence: spans(6, 72), detail: { word: 'um' } }),
    metric('pause.long_per_min', 0.4),
    metric('eye_contact.ratio', 0.31, { evidence: spans(12, 70, 33, 80) }),
    metric('eye_contact.lost', 5, { evidence: spans(12) }),
    metric('posture.score', 91),
    metric('voice.pitch_sd', 2.9),
    metric('framing.brightness', 120),
    metric('speech_emotion.nervous', 0.37),
    metric('grammar.score', null, { reason: 'Needs at least 150 words; there were 19.' }),
  ],
  findings: [
    {
      id: 'pace.fast',
      kind: 'improve',
      title: 'The pace sounds fast',
      detail: '201 words a minute on average (236 at 1:04).',
      metrics: ['pace.wpm'],
      evidence: spans(64),
    },
    {
      id: 'voice.feeling',
      kind: 'note',
      title: 'The voice sounds nervous in places',
      detail: 'Share 0.37.',
      metrics: ['speech_emotion.nervous'],
      evidence: spans(30),
    },
  ],
  transcript: interview,
  answers: [],
  confidence: {
    index: 58.2,
    track: null,
    weights: 'default',
    moments: [],
    contributions: [
      { component: 'pace', weight: 0.12, score: 0.34 },
      { component: 'calm_voice', weight: 0.1, score: 0.63 },
    ],
  },
  policy: { purpose: 'practice', emotionInference: true, consent: null },
  ...over,
});
