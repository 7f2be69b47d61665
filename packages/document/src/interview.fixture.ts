import { findBand } from '@impact/insight/metrics/bands';
import { definitionOf } from '@impact/insight/metrics/catalogue';
import type { InterviewAnswer } from '@impact/report/answer';
import type { Metric } from '@impact/report/metric';
import type { Report, Suggestion } from '@impact/report/report';
import type { Track } from '@impact/report/track';
import { reportWith } from './report.fixture.ts';

const ROUND = 180;
const PAUSE = 12;

interface Told {
  question: string;
  sentences: { text: string; compound: number }[];
  cues: (number | null)[];
  used: string[];
  unused: string[];
}

/** What is said in one round of question and answer; longer interviews say it again. */
const ROUNDS: readonly Told[] = [
  {
    question: 'Could you tell me about a time when you improved how a team works?',
    sentences: [
      { text: 'In my last job I was responsible for, um, a small support team of five people.', compound: 0.4 },
      { text: 'We was closing most of our tickets too late, and customers told us so.', compound: -0.35 },
      { text: 'So I sat down with the team and, um, we wrote a simple plan for every morning.', compound: 0.1 },
      { text: 'After two months late tickets had dropped by forty percent.', compound: 0.3 },
    ],
    cues: [0, 0, 2, 3],
    used: ['team', 'works'],
    unused: ['improved'],
  },
  {
    question: 'Tell me about a time when you had to deal with somebody who disagrees.',
    sentences: [
      { text: 'I think, maybe, the first thing is to, uh, listen, like, really listen.', compound: 0.36 },
      { text: 'Once I had a bad argument with a designer about a deadline.', compound: -0.62 },
      { text: 'You guys know how it is, um, everybody was sure to be right.', compound: 0.0 },
      { text: 'I asked her to to show me the problem and we went through it step by step.', compound: -0.1 },
    ],
    cues: [1, null, 3, null],
    used: ['disagrees'],
    unused: ['deal', 'somebody'],
  },
  {
    question: 'Why would you like to work with us?',
    sentences: [
      { text: 'What I learned is to listen first and then decide, and your team works like that.', compound: 0.5 },
      { text: 'I have read about the way in which you plan releases, and I find it impressive.', compound: 0.7 },
      { text: 'My aim is to help with support first and to grow into planning.', compound: 0.6 },
      { text: 'That is why I applied.', compound: 0 },
    ],
    cues: [null, 2, null, null],
    used: ['work'],
    unused: [],
  },
];

/** The same numbers in every run, without a random generator: a sum of waves, about −1…1. */
const wave = (t: number, seed: number): number =>
  (Math.sin(t / 7 + seed) + Math.sin(t / 17 + 2.3 * seed) + Math.sin(t / 41 + 5.1 * seed)) / 2.2;

const round = (value: number) => Math.round(value * 1000) / 1000;

function track(duration: number, step: number, unit: string, at: (t: number) => number | null): Track {
  const values = Array.from({ length: Math.floor(duration / step) }, (_, i) => at(i * step));
  return { unit, step, start: 0, values: values.map((value) => (value === null ? null : round(value))) };
}

function classes(duration: number, step: number, seed: number): Track {
  const size = Math.floor(duration / step);
  const happy = Array.from({ length: size }, (_, i) => round(0.28 + 0.18 * wave(i * step, seed)));
  const nervous = Array.from({ length: size }, (_, i) => round(0.2 + 0.1 * wave(i * step, seed + 1)));
  const neutral = happy.map((value, i) => round(1 - value - (nervous[i] ?? 0)));
  return { unit: 'probability', step, start: 0, values: { neutral, happy, nervous } };
}

function metric(id: string, value: number | null, more: Partial<Metric> = {}): Metric {
  const definition = definitionOf(id);
  return {
    id,
    value,
    unit: definition?.unit ?? '',
    band: value === null ? null : (findBand(definition?.bands ?? [], value)?.key ?? null),
    coverage: value === null ? 0 : 0.97,
    reliability: 'medium',
    evidence: [],
    ...(value === null && { reason: 'Needs a transcript that tells at least two speakers apart.' }),
    ...more,
  };
}

/** A realistic report of an interview of so many minutes: questions and answers in rounds of three minutes. */
export function interviewReport(minutes: number, name = 'Sam Carter, second interview.mp4'): Report {
  const duration = minutes * 60;
  const rounds = Math.max(1, Math.floor(duration / ROUND));
  const segments: NonNullable<Report['transcript']>['segments'] = [];
  const sentences: Report['sentences'] = [];
  const answers: InterviewAnswer[] = [];
  const findings: { quote: string; start: number; end: number; message: string; replacements: string[] }[] = [];
  const quotes: Record<
    'hedges' | 'repeats' | 'wording',
    { text: string; start: number; end: number; instead?: string }[]
  > = { hedges: [], repeats: [], wording: [] };

  for (let turn = 0; turn < rounds; turn++) {
    const told = ROUNDS[turn % ROUNDS.length];
    if (!told) continue;
    const from = turn * ROUND;
    const asked = wordsOf(told.question, from + 2, 0.33);
    segments.push({ start: from + 2, end: from + PAUSE, speaker: 'i', text: told.question, words: asked });
    const start = from + PAUSE;
    let at = start;
    const spoken: { text: string; start: number; end: number }[] = [];
    while (at < from + ROUND - 16) {
      for (const { text, compound } of told.sentences) {
        const words = wordsOf(text, at, 0.42);
        const end = words.at(-1)?.end ?? at;
        segments.push({ start: at, end, speaker: 'c', text, words });
        const polarity = compound >= 0.05 ? 'positive' : compound <= -0.05 ? 'negative' : 'neutral';
        sentences.push({
          text,
          start: at,
          end,
          words: words.length,
          compound,
          polarity,
          stress: round(1 + 0.3 * wave(at, 3)),
        });
        spoken.push({ text, start: at, end });
        const find = (phrase: string) => {
          const count = phrase.split(' ').length;
          const first = words.findIndex(
            (_, i) =>
              words
                .slice(i, i + count)
                .map((word) => word.text.replace(/[,.]/g, ''))
                .join(' ') === phrase,
          );
          const [head, last] = [words[first], words[first + count - 1]];
          return head && last ? { text: phrase, start: head.start, end: last.end } : null;
        };
        const slip = find('We was');
        if (slip)
          findings.push({
            quote: slip.text,
            start: slip.start,
            end: slip.end,
            message: 'The subject “we” takes a plural verb.',
            replacements: ['We were'],
          });
        for (const phrase of ['I think', 'maybe']) {
          const hedge = find(phrase);
          if (hedge) quotes.hedges.push(hedge);
        }
        const repeat = find('to to');
        if (repeat) quotes.repeats.push(repeat);
        const wording = find('You guys');
        if (wording) quotes.wording.push({ ...wording, instead: 'you all' });
        at = end + 0.6;
      }
    }
    const quoteOf = (index: number | null | undefined) =>
      index === null || index === undefined ? null : (spoken[index] ?? null);
    const cut = (quote: { text: string; start: number; end: number } | null) =>
      quote && { ...quote, text: quote.text.split(' ').slice(0, 6).join(' ') };
    const pace = 118 + 22 * (turn % 3);
    answers.push({
      number: turn + 1,
      start,
      end: at,
      words: spoken.reduce((sum, { text }) => sum + text.split(' ').length, 0),
      question: { text: told.question, from: 'heard', asked: { start: from + 2, end: from + PAUSE - 2 } },
      terms: {
        used: told.used.map((text) => ({ text, start: start + 4, end: start + 4.4 })),
        unused: told.unused,
      },
      star: {
        situation: cut(quoteOf(told.cues[0])),
        task: cut(quoteOf(told.cues[1])),
        action: cut(quoteOf(told.cues[2])),
        result: cut(quoteOf(told.cues[3])),
      },
      metrics: [
        metric('pace.wpm', pace),
        metric('filler.per_min', [3.2, 9.8, 1.1][turn % 3] ?? 0),
        metric('eye_contact.ratio', [0.72, 0.38, 0.66][turn % 3] ?? 0),
        metric('pause.long_per_min', [0.6, 2.4, 0.4][turn % 3] ?? 0),
        metric('voice.pitch_sd', 2.4, { reliability: 'low' }),
      ],
    });
  }

  const spans = (step: number, size: number) =>
    Array.from({ length: Math.min(100, Math.floor(duration / step)) }, (_, i) => ({
      start: i * step + 7,
      end: i * step + 7 + size,
    }));
  // A peak at 0:55 and two dips in the gentle up and down of the rest.
  const hill = (t: number, at: number, height: number) => height * Math.exp(-(((t - at) / 14) ** 2));
  const index = track(duration, 5, '', (t) =>
    Math.min(98, 69 + 6 * wave(t, 0.4) + hill(t, 55, 14) - hill(t, 205, 28) - hill(t, 310, 20)),
  );
  const values = index.values as (number | null)[];
  const indexAt = (at: number) => values[Math.floor(at / 5)] ?? 60;
  const base = reportWith('x');
  return {
    ...base,
    source: { ...base.source, name, duration, video: { width: 1280, height: 720, fps: 30 } },
    engines: [
      {
        step: 'transcript',
        name: 'soundswallower',
        version: '0.6.3',
        model: { id: 'cmusphinx-en-us-ptm-8khz-5.2', sha256: 'd'.repeat(64), licence: 'BSD-2-Clause' },
      },
      {
        step: 'vision',
        name: 'LiteRT.js',
        version: '2.5.3',
        model: { id: 'mediapipe/face_landmark', sha256: 'e'.repeat(64), licence: 'Apache-2.0' },
      },
      { step: 'language', name: 'harper.js', version: '2.10.0', model: null },
    ],
    transcript: {
      engine: 'soundswallower',
      quality: 'supplied',
      speakers: [
        { id: 'i', name: 'Interviewer', role: 'interviewer' },
        { id: 'c', name: 'Sam Carter', role: 'candidate' },
      ],
      segments,
    },
    tracks: {
      speaking: track(duration, 0.25, '0/1', (t) => (t % ROUND < PAUSE ? 0 : wave(t * 9, 2) > -0.85 ? 1 : 0)),
      pace: track(duration, 5, 'words/min', (t) => 138 + 38 * wave(t, 1)),
      pitch: track(duration, 0.25, 'semitones', (t) => (wave(t * 6, 2) > 0.4 ? null : 3 * wave(t * 5, 1))),
      loudness: track(duration, 0.5, 'dBFS', (t) => -30 + 9 * wave(t * 4, 3)),
      sentiment: {
        unit: '−1…1',
        step: 5,
        start: 0,
        values: {
          words: Array.from({ length: Math.floor(duration / 5) }, (_, i) => round(0.2 + 0.4 * wave(i * 5, 4))),
          voice_weighted: Array.from({ length: Math.floor(duration / 5) }, (_, i) =>
            round(0.25 + 0.45 * wave(i * 5, 4.2)),
          ),
        },
      },
      facial_emotion: classes(duration, 0.5, 2),
      speech_emotion: classes(duration, 2, 5),
      eye_contact: track(duration, 0.1, '0/1', (t) => (wave(t * 2, 6) > -0.35 ? 1 : 0)),
      smile: track(duration, 0.1, 'share', (t) => Math.max(0, wave(t, 7))),
      'head.yaw': track(duration, 0.1, 'deg', (t) => 12 * wave(t * 3, 8)),
      'head.pitch': track(duration, 0.1, 'deg', (t) => 8 * wave(t * 3, 9)),
      'posture.slouch': track(duration, 0.2, 'ratio', (t) => 1 + 0.1 * wave(t, 10)),
      'posture.shoulder_tilt': track(duration, 0.2, 'deg', (t) => 2 + 3 * wave(t, 11)),
    },
    metrics: [
      metric('pace.wpm', 147, {
        evidence: spans(60, 20),
        best: { start: 20, end: 50, value: 142 },
        worst: { start: 95, end: 125, value: 201 },
        detail: { words: 2140, seconds: 873 },
      }),
      metric('pause.long_per_min', 1.4, { evidence: spans(45, 2.4) }),
      metric('filler.per_min', 4.7, {
        reliability: 'high',
        evidence: spans(14, 0.4),
        worst: { start: 192, end: 222, value: 13 },
      }),
      metric('filler.top', 31, { detail: { word: 'um', fillers: [{ word: 'um', count: 31, times: [4, 14, 191] }] } }),
      metric('talk.ratio', 0.86),
      metric('voice.pitch_sd', 2.6, {
        evidence: spans(70, 8),
        best: { start: 60, end: 68, value: 3.4 },
        worst: { start: 190, end: 198, value: 1.1 },
      }),
      metric('voice.loudness_mean', -27.4, { reliability: 'high' }),
      metric('speech_emotion.nervous', 0.21, { reliability: 'low' }),
      metric('facial_emotion.happy', 0.24, { reliability: 'low', evidence: spans(100, 5) }),
      metric('face.visible', 0.99, { reliability: 'high' }),
      metric('eye_contact.ratio', 0.58, {
        evidence: spans(30, 3),
        best: { start: 30, end: 60, value: 0.88 },
        worst: { start: 195, end: 225, value: 0.21 },
        detail: { between: [0.52, 0.63], looks_away: 22 },
      }),
      metric('blink.per_min', 19, {}),
      metric('posture.score', 84, { evidence: spans(120, 12), worst: { start: 240, end: 270, value: 52 } }),
      metric('framing.brightness', 132, { reliability: 'high' }),
      metric('grammar.score', 7.2, { evidence: findings.slice(0, 100).map(({ start, end }) => ({ start, end })) }),
      metric('grammar.findings', findings.length, { detail: { findings: findings.slice(0, 100) } }),
      metric('sentiment.compound', 0.18, { detail: { sentences: sentences.length } }),
      metric('language.hedges_per_100', 1.2, {
        detail: { count: quotes.hedges.length, quotes: quotes.hedges.slice(0, 100) },
      }),
      metric('language.repetition', 0.2, {
        detail: { count: quotes.repeats.length, quotes: quotes.repeats.slice(0, 100) },
      }),
      metric('language.non_inclusive', quotes.wording.length, {
        unit: 'times',
        detail: { count: quotes.wording.length, quotes: quotes.wording.slice(0, 100) },
      }),
      metric('structure.star', 2.3, {
        reliability: 'low',
        evidence: answers.slice(0, 100).map(({ start, end }) => ({ start, end })),
      }),
    ],
    confidence: {
      index: 71.4,
      reliability: 'medium',
      track: { ...index, unit: '', values: { index: values } },
      contributions: [
        { component: 'pace', weight: 0.12, score: 0.96 },
        { component: 'fillers', weight: 0.12, score: 0.86 },
        { component: 'long_pauses', weight: 0.08, score: 0.92 },
        { component: 'pitch_variation', weight: 0.1, score: 1 },
        { component: 'loudness_steadiness', weight: 0.08, score: 0.74 },
        { component: 'calm_voice', weight: 0.1, score: 0.79 },
        { component: 'eye_contact', weight: 0.2, score: 0.76 },
        { component: 'posture', weight: 0.12, score: 0.84 },
        { component: 'expression', weight: 0.08, score: null },
      ],
      weights: 'default',
      moments: (
        [
          ['peak', 55, 'eye contact 0.88 and no fillers', 'eye_contact', 0.98, 9],
          ['dip', 205, 'eye contact 0.21 and two pauses over 2 s while answer 2 opens', 'eye_contact', 0.21, -14],
          ['dip', 310, 'the pace is 201 words a minute', 'pace', 0.35, -11],
        ] as const
      )
        .filter(([, at]) => at < duration)
        .map(([kind, at, seen, component, score, effect]) => ({
          kind,
          start: Math.max(0, at - 10),
          end: at + 10,
          at,
          index: indexAt(at),
          average: 68,
          causes: [{ component, score, average: 0.76, effect }],
          text: `Confidence is ${Math.round(indexAt(at))} there against 68 on average: ${seen}.`,
        })),
    },
    sentences,
    answers,
    findings: [
      {
        id: 'pace.good',
        kind: 'strength',
        title: 'The pace is easy to follow',
        detail: '147 words a minute, inside 100 to 165 for 82 % of the time. Keep it.',
        metrics: ['pace.wpm'],
        evidence: spans(200, 12),
      },
      {
        id: 'structure',
        kind: 'strength',
        title: 'The first answer tells the whole story',
        detail: 'Situation, action and result are heard, the result in “late tickets had dropped by forty percent”.',
        metrics: ['structure.star'],
        evidence: spans(400, 10),
      },
      {
        id: 'posture.good',
        kind: 'strength',
        title: 'Posture looks steady',
        detail: 'The body is inside all posture bands 84 % of the visible time.',
        metrics: ['posture.score'],
        evidence: spans(300, 10),
      },
      {
        id: 'eyes',
        kind: 'improve',
        title: 'The gaze leaves the lens while thinking',
        detail:
          'The eyes are near the lens 58 % of the time, and 38 % in answer 2 (3:15, 3:40). Try looking at the lens again before the first word.',
        metrics: ['eye_contact.ratio'],
        evidence: spans(60, 3),
      },
      {
        id: 'pauses',
        kind: 'improve',
        title: 'Long pauses open some answers',
        detail: 'Three pauses over 2 s stand before the first sentence (3:12, 6:14). Try opening with the result.',
        metrics: ['pause.long_per_min'],
        evidence: spans(180, 2.4),
      },
      {
        id: 'hedges',
        kind: 'improve',
        title: 'Hedges soften clear points',
        detail: '“I think” and “maybe” come 1.2 times per 100 words. Try the same sentence without them.',
        metrics: ['language.hedges_per_100'],
        evidence: quotes.hedges.slice(0, 4).map(({ start, end }) => ({ start, end })),
      },
      {
        id: 'note.speakers',
        kind: 'note',
        title: 'Looks aside are usual while thinking',
        detail: 'Most listeners do not mind looks away under 2 s; only longer ones are counted.',
        metrics: ['eye_contact.lost'],
        evidence: [],
      },
    ],
    suggestions: {
      by: 'rules',
      summary:
        'The pace is easy to follow and posture looks steady throughout. The gaze leaves the lens in the second answer, where two long pauses and most fillers are heard as well. Opening with the result would change most.',
      items: [
        advice(
          'presence',
          null,
          'Put the window with the other person directly under the camera, and look up at the lens before the first word of each answer.',
          ['eye_contact.ratio'],
          'The gaze is near the lens 58 % of the time; from 60 % it looks like eye contact.',
          null,
        ),
        advice(
          'fluency',
          null,
          'Take one breath in silence, then open with the result in one sentence.',
          ['pause.long_per_min'],
          '1.4 pauses over 2 s a minute.',
          null,
        ),
        advice(
          'content',
          2,
          'Close this answer with what changed: name the number or what your colleague said afterwards.',
          ['structure.star'],
          'Situation and action are heard; no result is.',
          answers[1]?.star.action ?? null,
        ),
        advice(
          'fluency',
          2,
          'Replace the first “um” by a closed mouth: silence under a second goes unnoticed.',
          ['filler.per_min'],
          '9.8 fillers a minute in this answer, against 3.2 in the first.',
          null,
        ),
      ].filter(({ answer }) => answer === null || answer <= answers.length),
      exercises: [
        {
          title: 'Result first',
          how: 'Take three stories. Say the result of each in one sentence of at most twelve words, record it, and listen once.',
          minutes: 10,
          metrics: ['structure.star'],
        },
        {
          title: 'Lens marker',
          how: 'Put a small dot beside the lens and answer two questions from this interview while looking at it for the first and last sentence.',
          minutes: 8,
          metrics: ['eye_contact.ratio'],
        },
        {
          title: 'Silent breath',
          how: 'Read ten questions aloud, breathe in silence for one second after each, then say only the first sentence of the answer.',
          minutes: 5,
          metrics: ['filler.per_min', 'pause.long_per_min'],
        },
      ],
      asked: null,
    },
    unavailable: [],
  };
}

function advice(
  area: Suggestion['area'],
  answer: number | null,
  text: string,
  metrics: string[],
  why: string,
  quote: Suggestion['quote'],
): Suggestion {
  return { kind: 'try', area, answer, advice: text, why, metrics, quote, evidence: [{ start: 192, end: 198 }] };
}

/** The words of a text, `step` seconds each. */
function wordsOf(text: string, start: number, step: number) {
  return text.split(' ').map((word, i) => ({
    text: word,
    start: round(start + i * step),
    end: round(start + (i + 0.85) * step),
    confidence: 0.93,
    filler: /^(um|uh|like),?$/.test(word),
  }));
}
