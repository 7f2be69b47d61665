import { describe, expect, it } from 'vitest';
import { answerOf, questionIn } from './answers.ts';
import { segment, spoken } from './transcript.fixture.ts';

describe('questionIn', () => {
  it('takes the last question of the other speaker', () => {
    const before = [segment('Fine. Who are you?', { start: 1 }), segment('And why us? Take your time.', { start: 4 })];
    expect(questionIn(before)).toMatchObject({ text: 'And why us?', start: 4 });
    expect(questionIn(before)?.end).toBeCloseTo(5.2);
  });

  it('takes the last words where nothing is marked as a question', () => {
    expect(questionIn([segment('Tell me about yourself.')])?.text).toBe('Tell me about yourself.');
  });

  it('is null at the start of a recording', () => expect(questionIn([])).toBeNull());
});

it('measures an answer without its fillers', () => {
  const words = spoken('Well, um, I sat down with them.');
  expect(answerOf({ words, before: [] }, [words])).toMatchObject({ start: 0, words: 6, question: null });
});
