import type { Report } from '@impact/report/report';

/** A small report of 25 s with every part in it; every text from outside is `text`. */
export function reportWith(text: string): Report {
  const span = { start: 4, end: 5 };
  const quote = { text, start: 4, end: 5 };
  const word = (own: string, start: number, filler = false) => ({
    text: own,
    start,
    end: start + 0.4,
    confidence: 0.9,
    filler,
  });
  return {
    version: 1,
    id: 'test',
    createdAt: '2026-11-20T10:00:00.000Z',
    source: {
      name: text,
      sha256: 'a'.repeat(64),
      duration: 25.4,
      video: { width: 640, height: 360, fps: 12.5 },
      audio: { sampleRate: 48_000, channels: 1 },
    },
    policy: { purpose: 'practice', emotionInference: true, consent: null },
    engines: [{ step: 'vision', name: text, version: '1', model: { id: text, sha256: 'b'.repeat(64), licence: text } }],
    transcript: {
      engine: text,
      quality: 'draft',
      speakers: [{ id: 's', name: text, role: 'candidate' }],
      segments: [{ start: 1, end: 9, speaker: 's', text, words: [word(text, 1), word('um', 4, true), word('was', 6)] }],
    },
    tracks: {
      speaking: { unit: '0/1', step: 1, start: 0, values: [0, 1, 1, null, 0] },
      pace: { unit: 'words/min', step: 5, start: 0, values: [120, null, 140, 150] },
      facial_emotion: {
        unit: 'probability',
        step: 5,
        start: 0,
        values: { neutral: [0.5, 0.7], happy: [0.3, 0.2], [text]: [0.2, 0.1] },
      },
    },
    metrics: [
      {
        id: 'pace.wpm',
        value: 130,
        unit: 'words/min',
        band: 'good',
        coverage: 1,
        reliability: 'low',
        evidence: [span],
      },
      {
        id: 'grammar.findings',
        value: 1,
        unit: 'times',
        band: null,
        coverage: 1,
        reliability: 'low',
        evidence: [{ start: 6, end: 6.4 }],
        detail: { findings: [{ quote: text, start: 6, end: 6.4, message: text, replacements: [text] }] },
      },
      {
        id: 'language.non_inclusive',
        value: 1,
        unit: 'times',
        band: null,
        coverage: 1,
        reliability: 'low',
        evidence: [],
        detail: { quotes: [{ text, start: 1, end: 1.4, instead: text }] },
      },
      {
        id: 'eye_contact.ratio',
        value: null,
        unit: 'share',
        band: null,
        coverage: 0,
        reliability: 'low',
        reason: text,
        evidence: [],
      },
    ],
    confidence: {
      index: 71.6,
      track: { unit: '0–100', step: 5, start: 0, values: { index: [60, 70, null, 80], pace: [1, 1, null, 1] } },
      contributions: [
        { component: 'pace', weight: 0.12, score: 1 },
        { component: 'eye_contact', weight: 0.2, score: null },
      ],
      weights: 'default',
      moments: [
        {
          kind: 'dip',
          start: 0,
          end: 8,
          at: 4,
          index: 60,
          average: 71,
          causes: [{ component: text, score: 0.4, average: 0.9, effect: -8 }],
          text,
        },
      ],
    },
    sentences: [{ ...quote, words: 3, compound: 0.6, polarity: 'positive', stress: 1 }],
    answers: [
      {
        number: 1,
        start: 1,
        end: 9,
        words: 40,
        question: { text, from: 'heard', asked: { start: 0, end: 0.8 } },
        terms: { used: [quote], unused: [text] },
        star: { situation: quote, task: null, action: null, result: null },
        metrics: [
          {
            id: 'pace.wpm',
            value: 120,
            unit: 'words/min',
            band: 'good',
            coverage: 1,
            reliability: 'low',
            evidence: [span],
          },
        ],
      },
    ],
    findings: [
      { id: 'a', kind: 'strength', title: text, detail: text, metrics: ['pace.wpm'], evidence: [span] },
      {
        id: 'b',
        kind: 'improve',
        title: 'Three looks away',
        detail: 'The eyes leave the lens.',
        metrics: [],
        evidence: [span],
      },
    ],
    suggestions: {
      by: 'llm',
      note: text,
      items: [
        { area: 'pace', answer: null, advice: text, why: text, metrics: ['pace.wpm'], quote, evidence: [span] },
        { area: 'content', answer: 1, advice: text, why: text, metrics: ['structure.star'], quote, evidence: [span] },
      ],
      exercises: [{ title: text, how: text, minutes: 5, metrics: ['pace.wpm'] }],
      summary: text,
      asked: {
        provider: 'gemini',
        model: text,
        promptVersion: 1,
        temperature: 0,
        seed: 7,
        request: 'c'.repeat(64),
        requests: 1,
        inputTokens: 2000,
        outputTokens: null,
        removed: { [text]: 2 },
      },
    },
    unavailable: [{ step: 'vision', code: 'ENGINE_FAILED', message: text }],
    timings: [],
  };
}
