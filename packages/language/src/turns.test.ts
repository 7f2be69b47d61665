import { describe, expect, it } from 'vitest';
import { writtenText } from './spoken.ts';
import { segment, transcript } from './transcript.fixture.ts';
import { candidateTurns } from './turns.ts';

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

  it('goes on through any remark of less than four words that asks nothing', () => {
    const answer = [segment('We moved', { speaker: 'B' }), segment('the server.', { speaker: 'B', start: 4 })];
    expect(words([...answer, segment('Please go on.', { speaker: 'A', start: 2 })])).toEqual(['We moved the server.']);
    expect(words([...answer, segment('Oh, okay. Cut those ties.', { speaker: 'A', start: 2 })])).toHaveLength(1);
    expect(words([...answer, segment('Tell us more.', { speaker: 'A', start: 2 })])).toHaveLength(2);
    expect(words([...answer, segment('That is a lot.', { speaker: 'A', start: 2 })])).toHaveLength(2);
    const caption = [
      segment('And what about', { speaker: 'A', start: 2 }),
      segment('the team', { speaker: 'A', start: 3 }),
    ];
    expect(words([...answer, ...caption])).toHaveLength(2);
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
