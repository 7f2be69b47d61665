import { describe, expect, it } from 'vitest';
import { interviewReport } from '../interview.fixture.ts';
import { transcriptView } from './transcript.ts';

const view = transcriptView(interviewReport(10));
const runsOf = (start: number) =>
  (view?.lines.find((line) => Math.floor(line.start) === start)?.sentences ?? []).map(({ polarity, runs }) => ({
    polarity,
    runs: runs.map(({ mark, words }) => [mark?.kind ?? '', words.map(({ text }) => text).join(' ')]),
  }));

describe('transcriptView', () => {
  it('puts the words of a mark together, inside their sentence', () => {
    expect(runsOf(192)).toEqual([
      {
        polarity: 'positive',
        runs: [
          ['hedge', 'I think,'],
          ['hedge', 'maybe,'],
          ['', 'the first thing is to,'],
          ['filler', 'uh,'],
          ['', 'listen,'],
          ['filler', 'like,'],
          ['', 'really listen.'],
        ],
      },
    ]);
  });

  it('judges nothing that the interviewer says', () => {
    expect(runsOf(2)).toEqual([
      { polarity: null, runs: [['', 'Could you tell me about a time when you improved how a team works?']] },
    ]);
  });

  it('lists the notes in order of time, and the kinds that occur', () => {
    expect(view?.kinds).toEqual(['filler', 'grammar', 'wording', 'hedge', 'repeat']);
    expect(view?.notes[0]).toMatchObject({ kind: 'grammar', text: 'We was', instead: ['We were'] });
    const times = view?.notes.map(({ start }) => start) ?? [];
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('is null without a transcript, and shows a segment without timed words as one', () => {
    const report = interviewReport(10);
    expect(transcriptView({ ...report, transcript: null })).toBeNull();
    const segment = { start: 1, end: 3, speaker: null, text: 'Only this.', words: [] };
    const transcript = { engine: 'x', quality: 'draft' as const, speakers: [], segments: [segment] };
    expect(transcriptView({ ...report, transcript, sentences: [] })?.lines).toEqual([
      {
        speaker: null,
        role: 'unknown',
        start: 1,
        sentences: [
          { polarity: null, runs: [{ mark: null, words: [expect.objectContaining({ text: 'Only this.' })] }] },
        ],
      },
    ]);
  });
});
