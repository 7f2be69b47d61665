import { describe, expect, it } from 'vitest';
import { phraseFinder } from './phrases.ts';
import { writtenText } from './spoken.ts';
import { spoken } from './transcript.fixture.ts';

const matches = (phrases: string[], text: string) => {
  const words = spoken(text);
  return phraseFinder(phrases)(words).map(({ from, to }) => writtenText(words.slice(from, to)));
};

describe('phraseFinder', () => {
  it('takes alternatives, optional words and any word', () => {
    const phrases = ['in my last|first (real)? job', 'by * percent'];
    expect(matches(phrases, 'In my first real job we grew by ten percent.')).toEqual([
      'In my first real job',
      'by ten percent.',
    ]);
    expect(matches(phrases, 'In my last job')).toEqual(['In my last job']);
  });

  it('prefers the longest', () =>
    expect(matches(['or something', 'or something like that'], 'or something like that')).toEqual([
      'or something like that',
    ]));

  it('may begin with any word', () => expect(matches(['* percent'], 'about forty percent')).toEqual(['forty percent']));

  it('looks past fillers', () =>
    expect(matches(['responsible for the'], 'responsible for, um, the shop')).toEqual(['responsible for, um, the']));
});
