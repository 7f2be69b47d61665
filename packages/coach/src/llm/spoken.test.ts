import type { Transcript } from '@impact/report/transcript';
import { describe, expect, it } from 'vitest';
import { findQuote, spokenWords } from './spoken.ts';

const word = (text: string, start: number) => ({ text, start, end: start + 0.4, confidence: null, filler: false });
const transcript = (segments: Transcript['segments']): Transcript => ({
  engine: 'supplied',
  quality: 'supplied',
  speakers: [
    { id: 'A', name: null, role: 'interviewer' },
    { id: 'B', name: null, role: 'candidate' },
  ],
  segments,
});
const said = (start: number, end: number, text: string, speaker: string | null = 'B') => ({
  start,
  end,
  speaker,
  text,
  words: [],
});

describe('findQuote', () => {
  it('takes the times of aligned words', () => {
    const spoken = spokenWords(
      transcript([
        {
          ...said(0, 9, 'It’s a well-known plan.'),
          words: [word('It’s', 1), word('a', 2), word('well-known', 3), word('plan.', 4)],
        },
      ]),
    );
    expect(findQuote("it's a well known", spoken)).toEqual({ text: 'It’s a well-known', start: 1, end: 3.4 });
    expect(findQuote('KNOWN plan', spoken)).toEqual({ text: 'known plan', start: 3, end: 4.4 });
  });

  it('shares the time of a segment out evenly where words have none, or are not those of the text', () => {
    // Four words in eight seconds: two seconds each.
    const segment = said(10, 18, 'We moved every customer.');
    expect(findQuote('every customer', spokenWords(transcript([segment])))).toEqual({
      text: 'every customer',
      start: 14,
      end: 18,
    });
    const other = { ...segment, words: [word('We', 10), word('proved', 11)] };
    expect(findQuote('moved', spokenWords(transcript([other])))).toEqual({ text: 'moved', start: 12, end: 14 });
  });

  it('goes on from segment to segment of one turn, not from turn to turn', () => {
    const spoken = spokenWords(
      transcript([said(0, 1, 'We moved'), said(1, 2, 'every customer.'), said(2, 3, 'Good.', 'A'), said(3, 4, 'Yes.')]),
    );
    expect(findQuote('moved every', spoken)).toEqual({ text: 'moved every', start: 0.5, end: 1.5 });
    expect(findQuote('customer good', spoken)).toBeNull();
    expect(findQuote('customer yes', spoken)).toBeNull();
    expect(findQuote('yes good', spoken)).toBeNull();
    // What the interviewer said is none of it.
    expect(findQuote('good', spoken)).toBeNull();
  });

  it('looks inside of a span before anything else', () => {
    const spoken = spokenWords(transcript([said(0, 1, 'Why?', 'A'), said(1, 2, 'Why?'), said(5, 6, 'Why?')]));
    expect(findQuote('why', spoken)?.start).toBe(1);
    expect(findQuote('why', spoken, { start: 4, end: 9 })?.start).toBe(5);
    expect(findQuote('why', spoken, { start: 8, end: 9 })?.start).toBe(1);
  });

  it('finds whole words only, and no more than forty', () => {
    const spoken = spokenWords(transcript([said(0, 99, 'one two '.repeat(50))]));
    expect(findQuote('ne two', spoken)).toBeNull();
    expect(findQuote('one two '.repeat(20), spoken)).not.toBeNull();
    expect(findQuote('one two '.repeat(21), spoken)).toBeNull();
    expect(findQuote(' … ', spoken)).toBeNull();
    expect(findQuote('one', spokenWords(null))).toBeNull();
  });

  it('sees through hidden characters and letters of other scripts', () => {
    const spoken = spokenWords(transcript([said(0, 4, 'Мы пере\u200bвели всех клиентов.')]));
    expect(findQuote('перевели всех', spoken)).toEqual({ text: 'перевели всех', start: 1, end: 3 });
  });
});
