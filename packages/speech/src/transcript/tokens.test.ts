import { describe, expect, it } from 'vitest';
import { spokenText } from './tokens.ts';

/** The first reading of each token. */
const first = (text: string) => spokenText(text).tokens.map((token) => (token.readings[0] ?? []).join(' '));
const readings = (text: string) =>
  spokenText(text).tokens.flatMap((token) => token.readings.map((words) => words.join(' ')));

describe('display words', () => {
  it.each([
    ['Well, I — um… led it.', ['Well,', 'I —', 'um…', 'led', 'it.']],
    ['well—actually it--works', ['well—', 'actually', 'it--', 'works']],
    ['- So [laughter] yes (inaudible 00:12) ♪ no *sighs*', ['- So', 'yes', 'no']],
    ['I (as you know) left', ['I', '(as', 'you', 'know)', 'left']],
    ['a state-of-the-art team', ['a', 'state-of-the-art', 'team']],
    ['"Quoted," she said…', ['"Quoted,"', 'she', 'said…']],
    ['他 说 hello', ['他', '说', 'hello']],
    ['[laughter]', []],
  ])('of %j keep the spelling, without what is not said', (text, words) => {
    expect(spokenText(text).words).toEqual(words);
  });

  it('are found again from each token', () => {
    const { words, tokens } = spokenText('The well-known 40% and/or $5k.');
    expect(tokens.map((token) => `${words[token.word]} ${token.readings[0]?.join(' ')}`)).toEqual([
      'The the',
      'well-known well',
      'well-known known',
      '40% forty percent',
      'and/or and',
      'and/or or',
      '$5k. five thousand dollars',
    ]);
  });
});

describe('readings', () => {
  it.each([
    ['40%', 'forty percent'],
    ['3.5', 'three point five'],
    ['.5', 'point five'],
    ['1,234', 'one thousand two hundred thirty four'],
    ['1,000,000', 'one million'],
    ['2024', 'twenty twenty four'],
    ['1905', 'nineteen oh five'],
    ['1900', 'nineteen hundred'],
    ['1990s', 'nineteen nineties'],
    ['2000', 'two thousand'],
    ['007', 'zero zero seven'],
    ['$5k', 'five thousand dollars'],
    ['$1', 'one dollar'],
    ['€2.50', 'two euros fifty'],
    ['£3bn', 'three billion pounds'],
    ['21st,', 'twenty first'],
    ['30th', 'thirtieth'],
    ['5x', 'five times'],
    ['10:30', 'ten thirty'],
    ['9:05', 'nine oh five'],
    ['+7', 'plus seven'],
    ['Dr.', 'doctor'],
    ['e.g.', 'for example'],
    ['i.e.', 'that is'],
    ['U.S.', 'U S'],
    ['p.m.', 'P M'],
    ['HTTP', 'http'],
    ['B2B', 'B two B'],
    ['mp3', 'mp three'],
    ['R&D', 'R and D'],
    ['&', 'and'],
    ['GitHub', 'git hub'],
    ['don’t', "don't"],
    ['café', 'cafe'],
    ['anna@example.com', 'anna at example dot com'],
    ['constructor', 'constructor'],
    ['他', ''],
  ])('of %s begin with "%s"', (text, reading) => {
    expect(first(text)).toEqual([reading]);
  });

  it('offer other ways to say the same', () => {
    expect(readings('2024')).toContain('two thousand twenty four');
    expect(readings('2024')).toContain('two thousand and twenty four');
    expect(readings('350')).toContain('three fifty');
    expect(readings('APIs')).toEqual(['apis', "A P I's"]);
    expect(readings('5-10')).toEqual(['five', 'to ten', 'ten']);
  });

  it('do not take a text in capitals for acronyms', () => {
    expect(readings('THE CHILD ALMOST HURT')).toEqual(['the', 'child', 'almost', 'hurt']);
  });

  it('are none for an endless word, found in linear time', () => {
    for (const piece of ['a', '1', '!', '-a', 'a.', "'", '(', '*', '—']) {
      expect(spokenText(`x ${piece.repeat(1_000_000)}a`).words.length).toBeGreaterThan(0);
    }
    expect(spokenText('a'.repeat(1000)).tokens).toEqual([{ word: 0, readings: [] }]);
  });
});
