import { describe, expect, it } from 'vitest';
import { termsOf, topicTerms } from './topic-terms.ts';
import { spoken } from './transcript.fixture.ts';

describe('termsOf', () => {
  it('leaves out what every question is made of', () => {
    expect(
      termsOf('Tell me about a time when you had to give an example of conflicts.').map(({ text }) => text),
    ).toEqual(['conflicts']);
    expect(termsOf('Can you walk me through that?')).toEqual([]);
  });

  it('names each word once, whatever its form', () =>
    expect(termsOf('How do you manage management?').map(({ text }) => text)).toEqual(['manage']));
});

it('topicTerms finds related forms, at their first moment', () => {
  const terms = topicTerms('How do you manage deadlines and budgets?', [
    spoken('Well, um, every deadline is, uh, mine.'),
    spoken('I managed two; the next deadline I moved.'),
  ]);
  expect(terms.unused).toEqual(['budgets']);
  // "deadline" is the fourth word of the first sentence, "managed" the second of the other: 0.4 s a word, each from 0.
  expect(terms.used).toEqual([
    { text: 'managed', start: 0.4, end: 0.8 },
    { text: 'deadline', start: expect.closeTo(1.2), end: expect.closeTo(1.6) },
  ]);
});
