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
