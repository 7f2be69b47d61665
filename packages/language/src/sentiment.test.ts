import { describe, expect, it } from 'vitest';
import { atWork, interviewPolarity, plainWording, polarityLabel, vaderPolarity } from './sentiment.ts';

describe('VADER', () => {
  // The word list gives "good" 1.9; compound = x / √(x² + 15).
  it('scores a word by its valence', () =>
    expect(vaderPolarity('The plan was good')).toBeCloseTo(1.9 / Math.sqrt(1.9 ** 2 + 15), 4));

  it('turns a negated word by −0.74', () => {
    const valence = 1.9 * -0.74;
    expect(vaderPolarity('The plan was not good')).toBeCloseTo(valence / Math.sqrt(valence ** 2 + 15), 4);
  });

  it('finds nothing in plain facts', () => expect(vaderPolarity('We wrote a list every morning')).toBe(0));
});

describe('polarity of an answer', () => {
  const label = (text: string) => polarityLabel(interviewPolarity(text));

  it.each([
    'I ran a stress test on the attack surface.',
    'My job was problem solving with crime data.',
    'We met in the war room because of the aggressive deadline.',
    'We listed the pain points of our users.',
    'I removed dead code and did a lot of fire-fighting.',
    'We kept a list of the risk and the technical debt.',
    'You can kill the process and start again.',
    'I wrote the error handling.',
    'No, I worked there for two years.',
    'We attacked the problem head on.',
    'We tackled the problem together.',
    'I found out what caused the outage.',
    'I never caused an outage.',
  ])('hears no feeling in the words of a trade: “%s”', (text) => expect(label(text)).toBe('neutral'));

  it.each([
    'I fixed the critical failure.',
    'I killed the bug.',
    'We had a conflict about money, and we resolved it.',
    'I solved the problem.',
    'I reduced the number of complaints.',
    'She turned the struggling branch around.',
    'Six weeks later, late tickets had dropped by forty percent.',
    'There were fewer complaints.',
    'We cut the errors by half.',
    'I solved a few problems.',
  ])('hears what was put right: “%s”', (text) => expect(label(text)).toBe('positive'));

  it.each([
    ['There was no problem.', 'positive'],
    ['No worries.', 'positive'],
    ["The pay wasn't bad.", 'positive'],
    ["I can't complain.", 'positive'],
    ["I couldn't be happier with it.", 'positive'],
    ['It was not a good fit.', 'negative'],
    ['The plan fell apart.', 'negative'],
  ])('knows set phrases: “%s” is %s', (text, expected) => expect(label(text)).toBe(expected));

  it.each([
    'I failed the exam and hated it.',
    'We never solved the problem.',
    'The failure was terrible.',
    'The customers were angry about the delays.',
    'I was stressed and tired.',
    'I solved none of these problems.',
    'We fixed hardly any of the errors.',
    'I caused the outage.',
    'My change caused a failure.',
    'We caused a big loss.',
    'I fixed the bug, but my boss was furious.',
  ])('keeps what is bad: “%s”', (text) => expect(label(text)).toBe('negative'));

  it('leaves all else to the model, to the letter', () => {
    const heard: string[] = [];
    const model = atWork((text) => heard.push(text));
    model('  We liked it,  a LOT!!! ');
    model('The stress test, you know, went well!');
    expect(heard).toEqual(['  We liked it,  a LOT!!! ', 'The something something, you know, went well!']);
  });

  it('reads the same twice, and gets through a megabyte', () => {
    const text = 'we never fixed the problem and it killed sales, '.repeat(20_000);
    expect(plainWording(text)).toBe(plainWording(text));
    expect(plainWording('!'.repeat(1_000_000))).toBe('!'.repeat(1_000_000));
  });
});

it('labels by the cut of ±0.05', () => {
  expect([0.05, 0.0499, -0.0499, -0.05].map(polarityLabel)).toEqual(['positive', 'neutral', 'neutral', 'negative']);
});
