import { expect, it } from 'vitest';
import { finishedParts } from './partial.ts';
import { claim, goodAnswer } from './recording.fixture.ts';

it('leaves out what is still being written', () => {
  expect(finishedParts({ pace: [claim(), claim()] }).pace).toEqual([claim()]);
  expect(finishedParts({ pace: [claim(), claim()], content: [] }).pace).toHaveLength(2);
  expect(finishedParts({ summary: 'The pa' }).summary).toBe('');
  expect(finishedParts({ summary: 'The pace.', exercises: [{}] }).summary).toBe('The pace.');
});

it('leaves out what does not have the agreed form', () => {
  const { pace, summary, exercises } = finishedParts({
    pace: [claim(), { advice: 'Try.' }, 7],
    summary: 9,
    exercises: 'x',
    end: 1,
  });
  expect(pace).toEqual([claim()]);
  expect([summary, exercises]).toEqual(['', []]);
  for (const nothing of [null, undefined, 3, 'text', []]) expect(finishedParts(nothing).pace).toEqual([]);
});

it('keeps a whole answer, but for its last element', () => {
  const answer = goodAnswer();
  expect(finishedParts(answer)).toEqual({ ...answer, exercises: answer.exercises.slice(0, 2) });
});
