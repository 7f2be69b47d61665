import { describe, expect, it } from 'vitest';
import { fallsShort, tellsStory, wantsExample } from './story.ts';

const cue = { text: '…', start: 0, end: 1 };
const none = { situation: null, task: null, action: null, result: null };
const answer = (
  question: string | null,
  words: number,
  heard: Partial<Record<keyof typeof none, typeof cue>> = {},
) => ({
  words,
  question: question === null ? null : ({ text: question, from: 'heard', asked: null } as const),
  star: { ...none, ...heard },
});

describe('tellsStory', () => {
  it.each([
    ['Tell me about a time when you failed.', 30, {}, true],
    ['Tell me about a time when you failed.', 29, {}, false],
    ['What are your salary expectations?', 80, { situation: cue, action: cue }, false],
    ['Why do you want to work for us?', 80, { action: cue, task: cue }, false],
    ['What are your strengths?', 80, { situation: cue, task: cue, action: cue, result: cue }, true],
    [null, 80, { situation: cue, action: cue }, true],
    [null, 80, { situation: cue, result: cue }, false],
    [null, 80, {}, false],
  ])('%s in %i words: %o', (question, words, heard, expected) =>
    expect(tellsStory(answer(question, words, heard))).toBe(expected),
  );
});

describe('wantsExample', () => {
  it.each([
    ['Why do you want to work for us?', 40, {}, true],
    ['What are your strengths?', 40, { action: cue }, false],
    ['What are your salary expectations?', 80, {}, false],
    ['When could you start?', 80, {}, false],
    ['Do you have any questions for us?', 80, {}, false],
    ['Tell me about a time when you failed.', 80, {}, false],
    [null, 60, {}, false],
    [null, 120, {}, true],
  ])('%s in %i words: %o', (question, words, heard, expected) =>
    expect(wantsExample(answer(question, words, heard))).toBe(expected),
  );
});

it.each([
  ['Describe a project that you led.', 5, true],
  ['Describe a project that you led.', 50, false],
  ['What salary would you like to earn with us?', 5, false],
  [null, 5, false],
])('an answer to “%s” of %i words falls short: %s', (question, words, expected) =>
  expect(fallsShort(answer(question, words))).toBe(expected),
);
