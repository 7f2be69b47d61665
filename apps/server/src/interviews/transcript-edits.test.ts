import type { Transcript } from '@impact/report/transcript';
import { describe, expect, it } from 'vitest';
import { editTranscript, TranscriptEdit } from './transcript-edits.ts';

const word = (text: string, start: number, end: number) => ({ text, start, end, confidence: 0.8, filler: false });
const transcript: Transcript = {
  engine: 'pocketsphinx 5',
  quality: 'draft',
  speakers: [
    { id: 's1', name: 'Anna', role: 'unknown' },
    { id: 's2', name: null, role: 'candidate' },
  ],
  segments: [
    {
      start: 0,
      end: 3,
      speaker: 's1',
      text: 'we rote a plan',
      words: [word('we', 0, 0.5), word('rote', 0.5, 1.5), word('a', 1.5, 1.6), word('plan', 2, 3)],
    },
    { start: 4, end: 5, speaker: null, text: 'thanks', words: [word('thanks', 4, 5)] },
  ],
};
const edit = (...edits: TranscriptEdit[]) => editTranscript(transcript, edits);
const wordsOf = ({ segments }: Transcript, at = 0) =>
  segments[at]?.words.map(({ text, start, end }) => [text, start, end]);

describe('a corrected transcript', () => {
  it('has the other word in the place of the one that was misheard, and everything else as it was', () => {
    const corrected = edit({ segment: 0, word: 1, text: 'wrote' });
    expect(corrected.segments[0]).toEqual({
      ...transcript.segments[0],
      text: 'we wrote a plan',
      words: transcript.segments[0]?.words.map((one, i) =>
        i === 1 ? { ...one, text: 'wrote', confidence: null } : one,
      ),
    });
    expect(corrected.segments[1]).toEqual(transcript.segments[1]);
    expect({ ...corrected, segments: [] }).toEqual({ ...transcript, segments: [] });
  });

  it('shares the time of one word between several by their length', () => {
    expect(wordsOf(edit({ segment: 0, word: 1, text: 'wrote me up' }))).toEqual([
      ['we', 0, 0.5],
      ['wrote', 0.5, 0.5 + 5 / 9],
      ['me', 0.5 + 5 / 9, 0.5 + 7 / 9],
      ['up', 0.5 + 7 / 9, 1.5],
      ['a', 1.5, 1.6],
      ['plan', 2, 3],
    ]);
  });

  it('takes several corrections of one segment by the numbers that the words had', () => {
    const corrected = edit(
      { segment: 0, word: 0, text: '' },
      { segment: 0, word: 3, text: 'schedule' },
      { segment: 0, word: 1, text: 'they wrote' },
    );
    expect(corrected.segments[0]?.text).toBe('they wrote a schedule');
    expect(corrected.segments[0]).toMatchObject({ start: 0, end: 3 });
  });

  it('keeps the times of the words that stay where a whole segment is written anew', () => {
    expect(wordsOf(edit({ segment: 0, text: 'we wrote  a\nplan' }))).toEqual([
      ['we', 0, 0.5],
      ['wrote', 0.5, 1.5],
      ['a', 1.5, 1.6],
      ['plan', 2, 3],
    ]);
    // Between "a" and "plan" there is a pause for it.
    expect(wordsOf(edit({ segment: 0, text: 'we rote a good plan' }))?.[3]).toEqual(['good', 1.6, 2]);
    // Between "we" and "rote" there is none: it takes half of "we".
    expect(wordsOf(edit({ segment: 0, text: 'we all rote a plan' }))?.slice(0, 2)).toEqual([
      ['we', 0, 0.25],
      ['all', 0.25, 0.5],
    ]);
    expect(wordsOf(edit({ segment: 0, text: 'So we rote a plan' }))?.slice(0, 2)).toEqual([
      ['So', 0, 0.25],
      ['we', 0.25, 0.5],
    ]);
  });

  it('loses a segment whose words are all taken out', () => {
    expect(edit({ segment: 1, word: 0, text: '' }).segments).toHaveLength(1);
    expect(edit({ segment: 1, text: '' }).segments).toHaveLength(1);
  });

  it('tells who speaks, also somebody new', () => {
    const corrected = edit(
      { segment: 1, speaker: 's3' },
      { speaker: 's3', name: 'Ben' },
      { segment: 0, speaker: null },
    );
    expect(corrected.segments.map(({ speaker }) => speaker)).toEqual([null, 's3']);
    expect(corrected.speakers.at(-1)).toEqual({ id: 's3', name: 'Ben', role: 'unknown' });
  });

  it('has one candidate when somebody says who it is', () => {
    expect(edit({ speaker: 's1', role: 'candidate' }).speakers).toEqual([
      { id: 's1', name: 'Anna', role: 'candidate' },
      { id: 's2', name: null, role: 'interviewer' },
    ]);
  });

  it.each<[string, TranscriptEdit[]]>([
    ['a segment that is not there', [{ segment: 2, text: 'x' }]],
    ['a word that is not there', [{ segment: 1, word: 1, text: 'x' }]],
    ['a speaker that is not there', [{ segment: 1, speaker: 's9' }]],
    [
      'one word twice',
      [
        { segment: 0, word: 1, text: 'x' },
        { segment: 0, word: 1, text: 'y' },
      ],
    ],
    [
      'one segment as a whole and in parts',
      [
        { segment: 0, word: 1, text: 'x' },
        { segment: 0, text: 'y' },
      ],
    ],
    [
      'everything, so that nothing is left',
      [
        { segment: 0, text: '' },
        { segment: 1, text: '' },
      ],
    ],
    ['speakers without end', Array.from({ length: 20 }, (_, i) => ({ speaker: `x${i}` }))],
  ])('is not made by correcting %s', (_what, edits) => {
    expect(() => editTranscript(transcript, edits)).toThrow(expect.objectContaining({ code: 'INVALID_REQUEST' }));
  });

  it('never runs backwards, whatever is corrected', () => {
    const texts = [
      '',
      'one',
      'one two three four five six seven eight nine ten',
      'we rote',
      'a plan we rote',
      'x rote a y',
    ];
    for (const text of texts) {
      const { words = [] } = edit({ segment: 0, text }).segments.find(({ start }) => start === 0) ?? {};
      expect(words.every((one, i) => one.start <= one.end && one.start >= (words[i - 1]?.end ?? 0))).toBe(true);
      expect(words.map((one) => one.text).join(' ')).toBe(text);
    }
  });

  it('takes no invisible signs and no endless words', () => {
    const parsed = TranscriptEdit.parse({ segment: 0, word: 0, text: ' a\u202eb\u0000c ' });
    expect(parsed).toEqual({ segment: 0, word: 0, text: 'abc' });
    expect(TranscriptEdit.safeParse({ segment: 0, word: 0, text: 'x'.repeat(201) }).success).toBe(false);
    expect(TranscriptEdit.safeParse({ segment: 0, word: 0, text: 'x', start: 3 }).success).toBe(false);
  });
});
