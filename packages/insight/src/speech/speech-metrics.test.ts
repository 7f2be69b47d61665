import type { Unavailable } from '@impact/report/error';
import type { Metric } from '@impact/report/metric';
import type { Word } from '@impact/report/transcript';
import { describe, expect, it } from 'vitest';
import { NOT_ENGLISH } from '../language/not-english.ts';
import { evenWords, prosody, segment, transcript, word } from '../testing/interview-fixture.ts';
import { fillerMetrics, fillersIn } from './fillers.ts';
import { paceMetrics, paceTrack } from './pace.ts';
import { pauseMetrics } from './pauses.ts';
import { speakingTrack, talkMetrics } from './talk.ts';
import { speechTimeline } from './timeline.ts';

const missing: Unavailable = { unavailable: true, code: 'NO_TRANSCRIPT', message: 'No transcript.' };
const ofWords = (words: Word[], parts = {}) => speechTimeline(missing, transcript([segment(words)], parts));
const ofVoice = (...spans: [number, number][]) =>
  speechTimeline({ spans: spans.map(([start, end]) => ({ start, end })), speechSeconds: 0 }, missing);
const metric = (metrics: Metric[], id: string) => metrics.find((one) => one.id === id);

describe('pace', () => {
  it('counts words over turn time with its pauses, fillers not among them', () => {
    // 8 words and an um from 0 to 6 s, a pause of 1 s inside: 8 / 6 s = 80 words/min.
    const words = [...evenWords(0, 2, 120), word('um', 2, 2.5), ...evenWords(3.5, 2, 120), word('–', 5.5, 6)];
    expect(metric(paceMetrics(ofWords(words), null), 'pace.wpm')).toMatchObject({
      value: 80,
      band: 'slow',
      reliability: 'low',
      detail: { words: 8, seconds: 6 },
    });
  });

  it('varies by the SD over windows of 10 s', () => {
    // 20 s at 120, then 20 s at 180 words/min; windows every 5 s: 120 120 120 150 180 180 180.
    // Mean 150, squared distances 6 · 900, SD √(5400 / 7) = 27.775.
    const timeline = ofWords([...evenWords(0, 20, 120), ...evenWords(20, 20, 180)]);
    const variation = metric(paceMetrics(timeline, null), 'pace.variation');
    expect(variation?.value).toBeCloseTo(27.775, 2);
    expect(variation?.detail).toEqual({
      slowest: { start: 0, end: 10, wpm: 120 },
      fastest: { start: 30, end: 40, wpm: 180 },
    });
    expect(paceTrack(timeline, 40).values).toEqual([120, 120, 120, 120, 150, 180, 180, 180]);
  });

  it('varies by the pace as it is, not as it is shown', () => {
    // Turns 0–8 and 14–22 s. Window 0–10 s: 17 words in 8 s, 127.5; 5–15 s is mostly empty; 10–20 s: 9 words in 6 s, 90.
    const timeline = ofWords([...evenWords(0, 8, 127.5), ...evenWords(14, 8, 90)]);
    const variation = metric(paceMetrics(timeline, null), 'pace.variation');
    expect(variation?.value).toBe(18.75);
    expect(variation?.detail).toMatchObject({ slowest: { wpm: 90 }, fastest: { wpm: 128 } });
  });

  it('is not told for a moment that is mostly not the candidate’s', () => {
    const timeline = ofWords([...evenWords(0, 10, 120), ...evenWords(30, 10, 120)]);
    expect(paceTrack(timeline, 40).values).toEqual([120, 120, 120, null, null, null, 120, 120]);
  });

  it('is told and not judged in another language, and syllables are heard instead of spelt', () => {
    const said = transcript([segment(evenWords(0, 60, 60))]);
    const timeline = speechTimeline(missing, said, { english: false });
    expect(metric(paceMetrics(timeline, null), 'pace.wpm')).toMatchObject({ value: 60, band: null });
    expect(metric(paceMetrics(timeline, null), 'pace.articulation_rate')).toMatchObject({
      value: null,
      reason: NOT_ENGLISH,
    });
    // The fixture's voice has four peaks a second.
    const sound = prosody(
      60,
      () => 120,
      () => -24,
    );
    expect(metric(paceMetrics(timeline, sound), 'pace.articulation_rate')).toMatchObject({
      value: 4,
      reliability: 'medium',
      detail: { countedFrom: 'voice' },
    });
  });

  it('articulates syllables per sounding second, of words', () => {
    // "manager" has 3 syllables: 4 · 3 in 4 s of sound; the silence of 1 s is left out.
    const words = [0, 1, 3, 4].map((start) => word('manager', start, start + 1));
    expect(metric(paceMetrics(ofWords(words), null), 'pace.articulation_rate')).toMatchObject({
      value: 3,
      detail: { syllables: 12, countedFrom: 'words' },
    });
  });

  it('works from the voice alone, where only words are missing', () => {
    // Nuclei every 0.25 s from 0.1 s: 4 a second over 8 s of sound, 8 s being 0–5 and 6–9.
    const metrics = paceMetrics(
      ofVoice([0, 5], [6, 9]),
      prosody(
        10,
        () => Number.NaN,
        () => -20,
      ),
    );
    expect(metric(metrics, 'pace.wpm')).toMatchObject({ value: null, reason: 'No transcript.' });
    // 36 nuclei lie in the turn 0–9, the four of the pause among them.
    expect(metric(metrics, 'pace.articulation_rate')).toMatchObject({ value: 4.5, detail: { countedFrom: 'voice' } });
  });

  it('trusts a draft less', () => {
    const words = evenWords(0, 200, 120);
    expect(metric(paceMetrics(ofWords(words), null), 'pace.wpm')?.reliability).toBe('high');
    expect(metric(paceMetrics(ofWords(words, { quality: 'draft' }), null), 'pace.wpm')?.reliability).toBe('medium');
  });
});

describe('pauses', () => {
  it('counts, finds the long ones, and takes their share', () => {
    // Turn 0–20 s. Silences: 0.2 (too short), 0.5, 2.0 (not over 2 s), 2.5: 3 pauses, 1 long, 5 s of 20 s.
    const metrics = pauseMetrics(ofVoice([0, 4], [4.2, 8], [8.5, 12], [14, 16], [18.5, 20]));
    expect(metric(metrics, 'pause.per_min')).toMatchObject({ value: 9, detail: { count: 3, medianSeconds: 2 } });
    expect(metric(metrics, 'pause.long_per_min')).toMatchObject({
      value: 3,
      band: 'some',
      evidence: [{ start: 16, end: 18.5 }],
      detail: { count: 1, longestSeconds: 2.5 },
    });
    expect(metric(metrics, 'pause.ratio')?.value).toBe(0.25);
  });
});

describe('fillers', () => {
  const filler = (text: string, start: number): Word => ({ ...word(text, start, start + 0.3), filler: true });

  it('knows drawn-out ones, and pairs as one', () => {
    const words = [
      filler('Ummm,', 0),
      word('we', 1, 1.5),
      filler('you', 2),
      filler('know,', 2.4),
      filler('actually,', 3),
      filler('Hmm', 4),
      word('won', 5, 6),
    ];
    expect(fillersIn(words).map((one) => one.word)).toEqual(['um', 'you know', 'actually', 'hmm']);
    expect(fillersIn(words)[1]).toMatchObject({ start: 2, end: 2.6999999999999997 });
  });

  it('counts per minute of turn time and lists the most used', () => {
    // 3 fillers in 30 s: 6 a minute.
    const words = [
      ...evenWords(0, 10, 120),
      filler('um', 10),
      ...evenWords(10.5, 9.5, 120),
      filler('Um', 20),
      filler('uh', 20.5),
      ...evenWords(21, 9, 120),
    ];
    const metrics = fillerMetrics(ofWords(words));
    expect(metric(metrics, 'filler.per_min')).toMatchObject({
      value: 6,
      band: 'noticeable',
      detail: { count: 3, lowerBound: false },
    });
    expect(metric(metrics, 'filler.top')).toMatchObject({
      value: 2,
      detail: {
        word: 'um',
        fillers: [
          { word: 'um', count: 2, times: [10, 20] },
          { word: 'uh', count: 1, times: [20.5] },
        ],
      },
    });
  });

  it('is a lower bound where a recogniser wrote the words', () => {
    const metrics = fillerMetrics(ofWords(evenWords(0, 200, 120), { quality: 'good' }));
    expect(metric(metrics, 'filler.per_min')).toMatchObject({
      value: 0,
      band: null,
      reliability: 'medium',
      detail: { lowerBound: true },
    });
  });

  it('are called many where even the lower bound is, and few only of words that leave none out', () => {
    // A filler every fourth second is 15 a minute.
    const words = Array.from({ length: 60 }, (_, i) => (i % 4 === 0 ? filler('um', i) : word('talk', i, i + 1)));
    for (const quality of ['draft', 'good', 'supplied'] as const) {
      expect(metric(fillerMetrics(ofWords(words, { quality })), 'filler.per_min')?.band).toBe('many');
    }
    const few = [filler('um', 0), ...evenWords(0.5, 59.5, 120)];
    expect(metric(fillerMetrics(ofWords(few)), 'filler.per_min')?.band).toBe('good');
  });

  it.each([
    ['no filler', []],
    ['other fillers alone', [filler('like', 20), filler('basically', 40)]],
  ])('are a lower bound in a supplied transcript without a hesitation: %s', (_, said) => {
    const kept = evenWords(0, 60, 120).filter(({ start }) => start !== 20 && start !== 40);
    const timeline = ofWords([...kept, ...said].sort((a, b) => a.start - b.start));
    expect(metric(fillerMetrics(timeline), 'filler.per_min')).toMatchObject({
      value: said.length,
      band: null,
      reliability: 'low',
      detail: { lowerBound: true, why: expect.stringContaining('no “um” at all') },
    });
  });

  it('are all there where anybody’s "um" was kept', () => {
    const speakers = ['a', 'b'].map(
      (id) => ({ id, name: null, role: id === 'a' ? 'interviewer' : 'candidate' }) as const,
    );
    const said = transcript([segment([filler('Um,', 0)], 'a'), segment(evenWords(1, 60, 120), 'b')], { speakers });
    expect(metric(fillerMetrics(speechTimeline(missing, said)), 'filler.per_min')?.band).toBe('good');
  });

  it('are not looked for in another language, where "um" may be a word', () => {
    const timeline = speechTimeline(missing, transcript([segment([filler('um', 0), ...evenWords(1, 60, 120)])]), {
      english: false,
    });
    expect(timeline.words.some((one) => one.filler)).toBe(false);
    for (const id of ['filler.per_min', 'filler.top'])
      expect(metric(fillerMetrics(timeline), id)).toMatchObject({ value: null, reason: NOT_ENGLISH });
  });
});

describe('talk', () => {
  const dialogue = transcript([segment(evenWords(0, 10, 120), 'a'), segment(evenWords(10, 30, 120), 'b')], {
    speakers: [
      { id: 'a', name: null, role: 'interviewer' },
      { id: 'b', name: null, role: 'candidate' },
    ],
  });

  it('shares the talking out', () => {
    const metrics = talkMetrics(speechTimeline(missing, dialogue));
    expect(metric(metrics, 'talk.ratio')?.value).toBe(0.75);
    expect(metric(metrics, 'talk.longest_turn')).toMatchObject({
      value: 30,
      band: 'good',
      evidence: [{ start: 10, end: 40 }],
    });
  });

  it('counts the voice between the words of either side alike', () => {
    // Both say a word at the start and the end of their 10 s; the voice goes on in between.
    const said = (from: number) => [word('so', from, from + 1), word('yes', from + 9, from + 10)];
    const both = transcript([segment(said(0), 'a'), segment(said(10), 'b')], { speakers: dialogue.speakers });
    const voice = { spans: [{ start: 0, end: 20 }], speechSeconds: 20 };
    expect(metric(talkMetrics(speechTimeline(voice, both)), 'talk.ratio')).toMatchObject({
      value: 0.5,
      detail: { candidateSeconds: 10, otherSeconds: 10 },
    });
  });

  it('does not guess who speaks', () => {
    const metrics = talkMetrics(ofVoice([0, 150]));
    expect(metric(metrics, 'talk.ratio')).toMatchObject({ value: null, coverage: 0, evidence: [] });
    expect(metric(metrics, 'talk.longest_turn')).toMatchObject({ value: 150, band: 'long', reliability: 'medium' });
  });

  it('draws when the candidate speaks', () => {
    expect(speakingTrack(ofVoice([0.1, 0.5]), 1).values).toEqual([1, 1, 0, 0]);
  });
});

describe('a transcript with times of its segments alone', () => {
  const untimed = (start: number, end: number) => ({
    start,
    end,
    speaker: null,
    text: Array.from({ length: 2 * (end - start) }, () => 'talk').join(' '),
    words: [],
  });
  // Two words a second in half-minute segments; the voice is silent for 10 s of each.
  const timeline = speechTimeline(
    {
      spans: [0, 30, 60, 90, 120].map((start) => ({ start, end: start + 20 })),
      speechSeconds: 100,
    },
    transcript([0, 30, 60, 90, 120].map((start) => untimed(start, start + 30))),
  );
  const all = [...paceMetrics(timeline, null), ...pauseMetrics(timeline), ...fillerMetrics(timeline)];

  it('tells the pace, and is not trusted far', () =>
    expect(metric(all, 'pace.wpm')).toMatchObject({ value: 120, reliability: 'low' }));

  it.each([
    'pause.per_min',
    'pause.long_per_min',
    'pause.ratio',
    'filler.per_min',
    'filler.top',
    'pace.articulation_rate',
  ])('tells no %s, and why', (id) =>
    expect(metric(all, id)).toMatchObject({ value: null, reason: expect.stringMatching(/time of each word/) }),
  );

  it('is nothing that a single caption among timed words makes of a transcript', () => {
    const mixed = speechTimeline(missing, transcript([segment(evenWords(0, 60, 120)), untimed(60, 65)]));
    expect(mixed.wordTimes).toBe(true);
    expect(metric(fillerMetrics(mixed), 'filler.per_min')?.value).toBe(0);
  });
});
