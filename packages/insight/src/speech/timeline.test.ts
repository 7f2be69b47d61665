import type { Unavailable } from '@impact/report/error';
import { describe, expect, it } from 'vitest';
import { segment, transcript, word } from '../testing/interview-fixture.ts';
import { speechTimeline } from './timeline.ts';

const missing: Unavailable = { unavailable: true, code: 'NO_TRANSCRIPT', message: 'No words.' };
const voice = (...spans: [number, number][]) => ({
  spans: spans.map(([start, end]) => ({ start, end })),
  speechSeconds: 0,
});
const speakers = [
  { id: 'a', name: null, role: 'interviewer' as const },
  { id: 'b', name: null, role: 'candidate' as const },
];

describe('speechTimeline', () => {
  it('calls a silence what is free of both words and voice', () => {
    const words = transcript([segment([word('one', 0, 1), word('two', 2, 3), word('three', 3.5, 5)])]);
    // The voice fills the gap 1–2 but for 1.2–1.5, and all of 3–3.5.
    const timeline = speechTimeline(voice([0, 1.2], [1.5, 4]), words);
    expect(timeline.turns).toEqual([{ start: 0, end: 5 }]);
    expect(timeline.silences).toEqual([{ start: 1.2, end: 1.5 }]);
  });

  it('needs a quarter of a second for a silence', () => {
    const timeline = speechTimeline(voice([0, 1], [1.24, 2], [2.25, 3]), missing);
    expect(timeline.silences).toEqual([{ start: 2, end: 2.25 }]);
  });

  it('does not let a word claim the silence after it', () => {
    const words = transcript([segment([word('well', 1, 4), word('yes', 4, 4.5)])]);
    expect(speechTimeline(missing, words).silences).toEqual([{ start: 2.5, end: 4 }]);
  });

  it('ends a turn after five silent seconds where nobody knows who speaks', () => {
    const timeline = speechTimeline(voice([0, 1], [5.9, 7], [12, 13]), missing);
    expect(timeline.turns).toEqual([
      { start: 0, end: 7 },
      { start: 12, end: 13 },
    ]);
    expect(timeline.noWords).toBe('No words.');
  });

  it('ends a turn where somebody else speaks, yet not for an "mhm" nor for a long silence', () => {
    const words = transcript(
      [
        segment([word('Why', 0, 1), word('us', 1, 2)], 'a'),
        segment([word('Because', 3, 4)], 'b'),
        segment([word('mhm', 4.2, 4.6)], 'a'),
        segment([word('of', 5, 6)], 'b'),
        segment([word('you', 14, 15)], 'b'),
        segment([word('And', 16, 17), word('when', 17, 18)], 'a'),
        segment([word('Now', 19, 20)], 'b'),
      ],
      { speakers },
    );
    const timeline = speechTimeline(voice([0, 20]), words);
    expect(timeline.turns).toEqual([
      { start: 3, end: 15 },
      { start: 19, end: 20 },
    ]);
    expect(timeline.speakersKnown).toBe(true);
    expect(timeline.words.map(({ text }) => text)).toEqual(['Because', 'of', 'you', 'Now']);
  });

  it('leaves speech that the transcript lacks out of the time that words are counted over', () => {
    const words = transcript([segment([word('one', 0, 1), word('two', 1, 2)])]);
    const timeline = speechTimeline(voice([0, 10]), words);
    // 2.5 s after the last word belong to it: 4.5–10 is speech without words.
    expect(timeline.wordedTurns).toEqual([{ start: 0, end: 4.5 }]);
    expect(timeline.wordCoverage).toBeCloseTo(0.45);
  });

  it('ends with the recording, whatever the transcript holds', () => {
    const words = transcript([
      segment([word('one', 60, 61), word('two', 64, 70), word('three', 70, 71)]),
      segment([word('four', 990, 1000)]),
    ]);
    const timeline = speechTimeline(voice([59, 62], [64, 80]), words, { duration: 65 });
    expect(timeline.words.map(({ start, end }) => [start, end])).toEqual([
      [60, 61],
      [64, 65],
    ]);
    expect(timeline.turns).toEqual([{ start: 59, end: 65 }]);
    expect(timeline.speech.at(-1)?.end).toBe(65);
  });

  it('says why there is nothing', () => {
    expect(speechTimeline(missing, missing)).toMatchObject({ turns: [], noSpeech: 'No words.', noWords: 'No words.' });
    expect(speechTimeline(voice(), missing).noSpeech).toBe('No speech was heard in the recording.');
  });
});
