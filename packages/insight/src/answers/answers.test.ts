import type { Answer } from '@impact/language/observation';
import { InterviewAnswer } from '@impact/report/answer';
import type { Word } from '@impact/report/transcript';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Observations } from '../observations.ts';
import { type Review, review } from '../review.ts';
import {
  evenWords,
  plainLanguage,
  sampleObservations,
  segment,
  transcript,
  word,
} from '../testing/interview-fixture.ts';

const star = { situation: null, task: null, action: null, result: null };
const answer = (start: number, end: number, words: number, question: Answer['question'] = null): Answer => ({
  start,
  end,
  words,
  question,
  terms: question && { used: [], unused: ['plan'] },
  star,
});

const sample = sampleObservations();
const base = plainLanguage(sample.transcript as Parameters<typeof plainLanguage>[0]);

/** These words and answers, in a recording of a minute in which nothing else was observed. */
function interview(words: Word[], answers: Answer[], parts: Partial<typeof base> = {}): Observations {
  const missing = { unavailable: true, code: 'MEDIA_NO_VIDEO', message: 'The recording has no picture.' } as const;
  return {
    ...sample,
    source: { ...sample.source, duration: 60 },
    voice: missing,
    prosody: missing,
    speechEmotion: missing,
    vision: missing,
    transcript: transcript([segment(words)]),
    language: { ...base, ...parts, answers },
  };
}

const metric = ({ answers }: Review, number: number, id: string) =>
  answers[number - 1]?.metrics.find((one) => one.id === id);

describe('answers of a review', () => {
  const words = [
    ...evenWords(0, 10, 120),
    word('um', 10, 10.5),
    // Five seconds of silence, then the other answer, twice as fast.
    ...evenWords(20, 10, 240),
  ];
  const asked = { text: 'What is the plan?', from: 'heard' as const, asked: { start: 16, end: 18.5 } };
  const reviewed = review(
    interview(words, [answer(0, 10.5, 20), answer(20, 30, 40, asked)], {
      hedges: [{ text: 'maybe', start: 21, end: 21.2 }],
    }),
  );

  it('measures each alone', () => {
    // 20 words in 10.5 s; 40 words in 10 s.
    expect(metric(reviewed, 1, 'pace.wpm')?.value).toBeCloseTo(114.286, 2);
    expect(metric(reviewed, 2, 'pace.wpm')?.value).toBeCloseTo(240, 2);
    // One filler in 10.5 s.
    expect(metric(reviewed, 1, 'filler.per_min')?.value).toBeCloseTo(5.714, 2);
    expect(metric(reviewed, 2, 'filler.per_min')?.value).toBe(0);
    expect(metric(reviewed, 1, 'language.hedges_per_100')?.value).toBe(0);
    expect(metric(reviewed, 2, 'language.hedges_per_100')?.value).toBe(2.5);
  });

  it('tells length and delay', () => {
    expect(metric(reviewed, 1, 'answer.length')).toMatchObject({ value: 10.5, unit: 's', band: null });
    expect(metric(reviewed, 1, 'answer.response_delay')).toMatchObject({
      value: null,
      reason: 'It is not known what was asked.',
    });
    expect(metric(reviewed, 2, 'answer.response_delay')).toMatchObject({
      value: 1.5,
      evidence: [{ start: 18.5, end: 20 }],
    });
  });

  it('keeps question, terms and number', () =>
    expect(reviewed.answers[1]).toMatchObject({ number: 2, question: asked, terms: { unused: ['plan'] } }));

  it('says why something is missing', () => {
    expect(metric(reviewed, 1, 'posture.score')).toMatchObject({
      value: null,
      reason: 'The recording has no picture.',
    });
    const short = review(interview(words, [answer(0, 2, 4)]));
    expect(metric(short, 1, 'pace.wpm')?.value).toBeNull();
    expect(metric(short, 1, 'pace.wpm')?.reason).toMatch(/at least 3 s/);
  });

  it('measures an answer up to the edges of the turn that it lies in, and no further than to the words around it', () => {
    const observations = (answers: Answer[]) => ({
      ...interview(evenWords(1, 20, 120), answers),
      // The voice is heard a second before the first word and after the last.
      voice: { spans: [{ start: 0, end: 22 }], speechSeconds: 22 },
    });
    // 40 words in 22 s of a recording of a minute.
    const alone = review(observations([answer(1, 21, 40)]));
    expect(metric(alone, 1, 'pace.wpm')?.value).toBeCloseTo(109.091, 2);
    expect(alone.answers[0]).toMatchObject({ start: 1, end: 21 });
    // 20 words in the 11 s up to the other answer.
    const two = review(observations([answer(1, 11, 20), answer(11, 21, 20)]));
    expect(metric(two, 1, 'pace.wpm')?.value).toBeCloseTo(109.091, 2);
    expect(metric(two, 2, 'pace.wpm')?.value).toBeCloseTo(109.091, 2);
  });

  it('is no surer of its length than of anything else that lasts so long', () => {
    expect(metric(reviewed, 1, 'answer.length')?.reliability).toBe('low');
    const minute = review(interview(evenWords(0, 60, 120), [answer(0, 60, 120)]));
    expect(metric(minute, 1, 'answer.length')?.reliability).toBe('medium');
  });

  it('has in an answer over nearly everything what the report has, also of the picture around it', () => {
    // The words of the sample begin and end within a second of its ends.
    const whole = review({ ...sample, language: base });
    expect(whole.answers).toHaveLength(1);
    expect((whole.answers[0]?.end ?? 0) - (whole.answers[0]?.start ?? 0)).toBeLessThan(sample.source.duration - 1);
    for (const { id, value } of whole.answers[0]?.metrics.filter((one) => !one.id.startsWith('answer.')) ?? [])
      expect([id, value]).toEqual([id, whole.metrics.find((one) => one.id === id)?.value]);
  });

  it('has in one answer over everything what the report has', () => {
    const whole = review({ ...sample, language: { ...base, answers: [answer(0, sample.source.duration, 65)] } });
    const own = whole.answers[0]?.metrics ?? [];
    expect(own.map(({ id }) => id)).toHaveLength(12);
    for (const { id, value } of own.filter((one) => !one.id.startsWith('answer.')))
      expect([id, value]).toEqual([id, whole.metrics.find((one) => one.id === id)?.value]);
  });

  it('sees the picture of the answer alone, against the baselines of the whole', () => {
    const duration = sample.source.duration;
    const parts = review({
      ...sample,
      language: { ...base, answers: [answer(0, duration / 2, 30), answer(duration / 2, duration, 30)] },
    });
    const [first, second] = [1, 2].map((number) => metric(parts, number, 'eye_contact.ratio')?.value ?? Number.NaN);
    const whole = parts.metrics.find(({ id }) => id === 'eye_contact.ratio')?.value ?? Number.NaN;
    expect(Math.min(first ?? 0, second ?? 0)).toBeLessThanOrEqual(whole);
    expect(Math.max(first ?? 0, second ?? 0)).toBeGreaterThanOrEqual(whole);
    expect(first).not.toBe(second);
  });

  it('obeys the contract, and leaves out what has no time', () => {
    const odd = review(interview(words, [answer(Number.NaN, 3, 2), answer(5, 4, 1), answer(20, 30, 40)]));
    expect(z.array(InterviewAnswer).safeParse(odd.answers).error).toBeUndefined();
    expect(odd.answers.map(({ number, start, end }) => [number, start, end])).toEqual([
      [1, 5, 5],
      [2, 20, 30],
    ]);
  });
});
