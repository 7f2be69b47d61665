import { NOT_ENGLISH } from '@impact/insight/language/not-english';
import type { Metric } from '@impact/report/metric';
import type { Suggestions } from '@impact/report/report';
import type { Transcript } from '@impact/report/transcript';
import type { CoachInput } from '../input.ts';
import type { Claim, CoachAnswer, ContentClaim } from './answer.ts';

const metric = (id: string, value: number, unit: string, band: string | null, ...starts: number[]): Metric => ({
  id,
  value,
  unit,
  band,
  coverage: 1,
  reliability: 'medium',
  evidence: starts.map((start) => ({ start, end: start + 1 })),
});

/** Aligned words of half a second each. */
const spoken = (start: number, text: string) => ({
  text,
  words: text.split(' ').map((word, index) => ({
    text: word,
    start: start + index / 2,
    end: start + index / 2 + 0.5,
    confidence: null,
    filler: false,
  })),
});

export const TRANSCRIPT: Transcript = {
  engine: 'supplied',
  quality: 'supplied',
  speakers: [
    { id: 'A', name: 'Ms Confidential', role: 'interviewer' },
    { id: 'B', name: 'Mr Private', role: 'candidate' },
  ],
  segments: [
    { start: 0, end: 4, speaker: 'A', ...spoken(0, 'Tell me about a project.') },
    {
      start: 5,
      end: 40,
      speaker: 'B',
      ...spoken(5, 'I was, um, asked to lead the rollout. So we moved every customer.'),
    },
    { start: 41, end: 45, speaker: 'A', ...spoken(41, 'And what came of it?') },
    { start: 46, end: 95, speaker: 'B', ...spoken(46, 'Well, um, nobody lost any data, so we moved every customer.') },
  ],
};

/** A recording of 95 s with two answers: fast, with fillers, little eye contact, and no result in the first answer. */
export const recording = (over: Partial<CoachInput> = {}): CoachInput => ({
  metrics: [
    metric('pace.wpm', 201.4, 'words/min', 'fast', 20),
    metric('filler.per_min', 7.2, '1/min', 'noticeable', 6, 50, 72),
    metric('eye_contact.ratio', 0.31, 'share', 'low', 12, 70, 33, 80),
    metric('posture.score', 91, 'points', 'good'),
    metric('structure.star', 2, 'of 4', null, 5),
    metric('grammar.score', 6.4, 'of 10', null),
    metric('speech_emotion.nervous', 0.37, 'share', null),
    { ...metric('blink.per_min', 0, '1/min', null), value: null, reason: 'Needs at least 60 s of picture.' },
  ],
  findings: [
    {
      id: 'pace.fast',
      kind: 'improve',
      title: 'The pace sounds fast',
      detail: '201 words a minute on average (236 at 1:04).',
      metrics: ['pace.wpm'],
      evidence: [{ start: 64, end: 65 }],
    },
    {
      id: 'voice.feeling',
      kind: 'note',
      title: 'The voice sounds nervous in places',
      detail: 'Share 0.37.',
      metrics: ['speech_emotion.nervous'],
      evidence: [{ start: 30, end: 31 }],
    },
  ],
  answers: [
    {
      number: 1,
      start: 5,
      end: 40,
      words: 13,
      question: { text: 'Tell me about a project.', from: 'heard', asked: { start: 0, end: 4 } },
      terms: { used: [], unused: ['project'] },
      star: {
        situation: null,
        task: { text: 'asked to lead', start: 6.5, end: 8 },
        action: { text: 'we moved', start: 10, end: 11 },
        result: null,
      },
      metrics: [metric('pace.wpm', 190.25, 'words/min', 'lively')],
    },
    {
      number: 2,
      start: 46,
      end: 95,
      words: 11,
      question: { text: 'What was the outcome?', from: 'given', asked: null },
      terms: null,
      star: { situation: null, task: null, action: null, result: { text: 'nobody lost any data', start: 47, end: 49 } },
      metrics: [metric('pace.wpm', 212, 'words/min', 'fast')],
    },
  ],
  transcript: TRANSCRIPT,
  confidence: {
    index: 58.2,
    track: null,
    contributions: [
      { component: 'pace', weight: 0.12, score: 0.34 },
      { component: 'calm_voice', weight: 0.1, score: 0.63 },
    ],
    weights: 'default',
    moments: [
      {
        kind: 'dip',
        start: 60,
        end: 75,
        at: 66,
        index: 41.5,
        average: 58.2,
        causes: [{ component: 'eye_contact', score: 0.1, average: 0.4, effect: -9 }],
        text: 'The index falls to 41.5 around 1:06: eye contact is low.',
      },
    ],
  },
  policy: { purpose: 'practice', emotionInference: true, consent: null },
  ...over,
});

/** The same with words that do not look like English, so that nothing is measured of the wording. */
export const FOREIGN: CoachInput = recording({
  metrics: recording().metrics.map((one) =>
    /^(?:grammar|structure)\./u.test(one.id) ? { ...one, value: null, band: null, reason: NOT_ENGLISH } : one,
  ),
});

export const NO_FEELINGS: Partial<CoachInput> = {
  policy: { purpose: 'recruiting', emotionInference: false, consent: null },
};

/** What the rules say of it, as far as the tests need it. */
export const BY_RULES: Suggestions = {
  by: 'rules',
  summary: 'Most is to be gained from the pace.',
  items: [
    {
      kind: 'try',
      area: 'pace',
      answer: null,
      advice: 'Leave a breath after each sentence.',
      why: 'The pace is 201 words a minute.',
      metrics: ['pace.wpm'],
      quote: null,
      evidence: [{ start: 20, end: 21 }],
    },
  ],
  exercises: ['First', 'Second', 'Third'].map((title) => ({
    title,
    how: 'Read one page aloud.',
    minutes: 5,
    metrics: ['pace.wpm'],
  })),
  asked: null,
};

/** A claim that the recording bears out. */
export const claim = (over: Partial<Claim> = {}): Claim => ({
  answer: null,
  metrics: ['pace.wpm'],
  quote: null,
  moments: [{ start: 64, end: 65 }],
  why: 'The pace is 201 words a minute, 236 at 1:04.',
  advice: 'End each sentence with one quiet breath.',
  worth: 'medium',
  ...over,
});

export const contentClaim = (over: Partial<ContentClaim> = {}): ContentClaim => ({
  ...claim({
    answer: 1,
    metrics: ['structure.star'],
    moments: [],
    why: 'In answer 1 a task and an action can be heard, and no result.',
    advice: 'Close with what came out of it, and for whom it mattered.',
  }),
  part: 'result',
  ...over,
});

/** An answer of which everything holds. */
export const goodAnswer = (over: Partial<CoachAnswer> = {}): CoachAnswer => ({
  fluency: [
    claim({
      metrics: ['filler.per_min'],
      quote: 'Well um nobody lost',
      moments: [],
      why: 'There are 7.2 fillers a minute.',
      advice: 'Keep the mouth closed while the next thought forms.',
    }),
  ],
  pace: [claim({ worth: 'high' })],
  content: [contentClaim()],
  language: [],
  presence: [],
  voice: [],
  setup: [],
  summary: [
    { sentence: 'The answers are told at 201 words a minute.', metrics: ['pace.wpm'] },
    { sentence: 'The gaze is near the lens 31 % of the time.', metrics: ['eye_contact.ratio'] },
  ],
  exercises: [
    {
      title: 'One page, slowly',
      how: 'Read a page aloud with a breath at each full stop, 3 times.',
      minutes: 5,
      metrics: ['pace.wpm'],
    },
    {
      title: 'Silence instead',
      how: 'Tell a story and let a pause of 2 seconds stand for every filler.',
      minutes: 10,
      metrics: ['filler.per_min'],
    },
    {
      title: 'Eyes on a mark',
      how: 'Put a mark beside the lens and tell a story to it.',
      minutes: 5,
      metrics: ['eye_contact.ratio'],
    },
  ],
  ...over,
});
