import { describe, expect, it } from 'vitest';
import { isCutOff, repeatsIn } from './repeats.ts';
import { spoken } from './transcript.fixture.ts';

const repeats = (text: string) => repeatsIn(spoken(text)).map((quote) => quote.text);

describe('repeatsIn', () => {
  it.each([
    ['I I went home', ['I I']],
    ['So we were, um, we were late', ['we were, um, we were']],
    ['it was in the it was in the cellar', ['it was in the it was in the']],
    ["that's- that's it", ["that's- that's"]],
  ])('finds the repeat in "%s"', (text, expected) => expect(repeats(text)).toEqual(expected));

  it.each([
    'It was very very good',
    'He had had enough',
    'I know that that works',
    'We met and we met',
    'In twenty twenty we grew',
  ])('leaves "%s" alone', (text) => expect(repeats(text)).toEqual([]));

  it('carries the time from the first word to the last', () => {
    expect(repeatsIn(spoken('well I um I went'))).toEqual([{ text: 'I um I', start: 0.4, end: 1.6 }]);
  });
});

it('knows a broken-off word', () => {
  expect(spoken('w- we well-known pre-').map(isCutOff)).toEqual([true, false, false, true]);
});
