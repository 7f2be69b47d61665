import { describe, expect, it } from 'vitest';
import { starCues } from './star.ts';
import { spoken } from './transcript.fixture.ts';

const star = (...sentences: string[]) => {
  const cues = starCues(sentences.map(spoken));
  return [cues.situation, cues.task, cues.action, cues.result].map((cue) => cue?.text ?? null);
};

describe('starCues', () => {
  it('finds the four parts of an answer, each with its clause', () => {
    expect(
      star(
        'At my last company, we had a big release.',
        'My task was to keep the old system alive.',
        'So I talked to every customer first.',
        'As a result, complaints fell by half.',
      ),
    ).toEqual([
      'At my last company',
      'My task was to keep the old system alive.',
      'So I talked to every customer first.',
      'As a result',
    ]);
  });

  it('tells a measured result', () => {
    expect(star('After that the number of late tickets had, um, dropped by forty percent.')[3]).toBe(
      'the number of late tickets had, um, dropped by forty percent.',
    );
  });

  it('hears no part where there is none', () => {
    expect(star('I would say that I am a patient person.', 'Teams matter to me.')).toEqual([null, null, null, null]);
  });
});

describe('results', () => {
  const result = (sentence: string) => star(sentence)[3];

  it.each([
    'I did it on time',
    'I met my wife there',
    'I have two of three children at school',
    'I reached the office at nine',
  ])('hears none in %s', (sentence) => expect(result(sentence)).toBeNull());

  it.each([
    'We delivered the project on time',
    'I met the deadline',
    'We reached our sales target',
    'Eighteen of twenty passed the final',
    'Nine out of ten customers stayed',
  ])('hears one in %s', (sentence) => expect(result(sentence)).toBe(sentence));
});

describe('deeds', () => {
  const action = (sentence: string) => star(sentence)[2];

  it.each([
    ['I quickly sorted the receipts by month', 'I quickly sorted the receipts by month'],
    ['So we then rode along with the drivers', 'So we then rode along with the drivers'],
    ['I, um, tutored first year students', 'I, um, tutored first year students'],
  ])('hears one in %s', (sentence, cue) => expect(action(sentence)).toBe(cue));

  it.each([
    'I needed more time',
    'I was excited and I hated the wait',
    'When I joined the company it was small',
    'While I packed my bags she called',
    'I need speed',
    'I succeed often',
    'I would have stayed',
  ])('hears none in %s', (sentence) => expect(action(sentence)).toBeNull());
});
