import { describe, expect, it } from 'vitest';
import { candidateTurns, segmentWords, wordKey, writtenText } from './spoken.ts';
import { segment, spoken, transcript } from './transcript.fixture.ts';

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

describe('candidateTurns', () => {
  const words = (segments: Parameters<typeof transcript>[0]) =>
    candidateTurns(transcript(segments)).map((turn) => writtenText(turn.words));

  it('reads the candidate only', () => {
    const turns = candidateTurns(
      transcript([
        segment('Why this job?', { speaker: 'A' }),
        segment('I like data.', { speaker: 'B', start: 2 }),
        segment('It tells stories.', { speaker: 'B', start: 4 }),
        segment('Thank you.', { speaker: 'A', start: 6 }),
      ]),
    );
    expect(turns.map((turn) => writtenText(turn.words))).toEqual(['I like data. It tells stories.']);
    expect(turns[0]?.before.map((before) => before.text)).toEqual(['Why this job?']);
  });

  it('does not end an answer at the noises of a listener', () => {
    const answer = [segment('We moved', { speaker: 'B' }), segment('the server.', { speaker: 'B', start: 4 })];
    expect(words([...answer, segment('mm-hmm, right', { speaker: 'A', start: 2 })])).toEqual(['We moved the server.']);
    expect(words([...answer, segment('Why?', { speaker: 'A', start: 2 })])).toEqual(['We moved', 'the server.']);
  });

  it('tells a noise of listening from a short answer', () => {
    const question = segment('This is a job with many shifts.', { speaker: 'A' });
    expect(words([question, segment('Okay.', { speaker: 'B', start: 3 })])).toEqual([]);
    expect(
      words([segment('Do you mind shifts?', { speaker: 'A' }), segment('Okay.', { speaker: 'B', start: 3 })]),
    ).toEqual(['Okay.']);
  });

  it('takes all speech where no speaker is known, and parts speakers of unknown role', () => {
    expect(words([segment('One.'), segment('Two.', { start: 2 })])).toEqual(['One. Two.']);
    expect(words([segment('One.', { speaker: 'x' }), segment('Two.', { speaker: 'y', start: 2 })])).toEqual([
      'One.',
      'Two.',
    ]);
  });
});
