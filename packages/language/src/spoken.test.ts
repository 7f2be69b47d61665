import { describe, expect, it } from 'vitest';
import { segmentWords, wordKey, writtenText } from './spoken.ts';
import { segment, spoken } from './transcript.fixture.ts';

describe('wordKey', () => {
  it.each([
    ['team,', 'team'],
    ['“Don’t', "don't"],
    ['(Well-known)', 'well-known'],
    ['—', ''],
    ['40%', '40'],
  ])('reads %s as %s', (text, key) => expect(wordKey(text)).toBe(key));
});

describe('segmentWords', () => {
  it('gives bare words the marks of the written text back', () => {
    const bare = segment('so I um wrote twenty five plans');
    const words = segmentWords({ ...bare, text: 'So I, um, wrote twenty-five "plans".' });
    expect(words.map((word) => word.text)).toEqual(['So', 'I,', 'um,', 'wrote', 'twenty-', 'five', '"plans".']);
    expect(writtenText(words)).toBe('So I, um, wrote twenty-five "plans".');
    expect(words.map((word) => word.start)).toEqual(bare.words.map((word) => word.start));
  });

  it('keeps the words as they are where text and words differ', () => {
    const words = segmentWords({ ...segment('we grew by 40 percent'), text: 'We grew by forty percent.' });
    expect(writtenText(words)).toBe('we grew by 40 percent');
  });

  it('gives words without times the times of their segment', () => {
    const words = segmentWords({ start: 3, end: 5, speaker: null, text: 'Good morning.', words: [] });
    expect(words).toMatchObject([
      { text: 'Good', key: 'good', start: 3, end: 5 },
      { text: 'morning.', key: 'morning', start: 3, end: 5 },
    ]);
  });

  it('leaves out what is no speech', () => {
    expect(spoken(`well ${'x'.repeat(1000)} yes`).map((word) => word.text)).toEqual(['well', 'yes']);
    expect(spoken('and [laughter] then').map((word) => word.key)).toEqual(['and', '', 'then']);
  });
});
