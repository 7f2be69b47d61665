import { expect, it } from 'vitest';
import { hedgesIn } from './hedges.ts';
import { spoken } from './transcript.fixture.ts';

it.each([
  ['I think it was sort of a mess, maybe.', ['I think', 'sort of', 'maybe.']],
  ['I am not really sure, or something like that', ['I am not really sure', 'or something like that']],
  ['I think about users first', []],
  ['What kind of work is it?', []],
  ['It is a different kind of team', []],
  ['The team was kind of tired', ['kind of']],
])('hedges in "%s"', (text, expected) => {
  expect(hedgesIn(spoken(text)).map((quote) => quote.text)).toEqual(expected);
});
