import { describe, expect, it } from 'vitest';
import { sentencesOf } from './sentences.ts';
import { writtenText } from './spoken.ts';
import { segment, transcript } from './transcript.fixture.ts';
import { candidateTurns } from './turns.ts';

function sentences(segments: Parameters<typeof transcript>[0], quality: 'supplied' | 'draft' = 'supplied'): string[] {
  return candidateTurns(transcript(segments, quality)).flatMap((turn) => sentencesOf(turn, quality).map(writtenText));
}

describe('sentencesOf', () => {
  it('goes by punctuation, not by abbreviations or decimals', () => {
    expect(sentences([segment('I met Dr. Smith in 2019. We grew by 3.5 percent! Why? It worked.')])).toEqual([
      'I met Dr. Smith in 2019.',
      'We grew by 3.5 percent!',
      'Why?',
      'It worked.',
    ]);
  });

  it('reads a sentence across captions', () => {
    expect(sentences([segment('We wrote a'), segment('plan. Then we left.', { start: 3 })])).toEqual([
      'We wrote a plan.',
      'Then we left.',
    ]);
  });

  it('goes by pauses and utterances in a draft without punctuation', () => {
    const utterance = segment('we wrote a plan then we left');
    // A pause of 0.8 s after the fourth word.
    const words = utterance.words.map((word, i) =>
      i < 4 ? word : { ...word, start: word.start + 0.8, end: word.end + 0.8 },
    );
    expect(sentences([{ ...utterance, words }, segment('and slept', { start: 4 })], 'draft')).toEqual([
      'we wrote a plan',
      'then we left',
      'and slept',
    ]);
  });

  it('keeps every word exactly once, also in very long texts', () => {
    const text = 'we did it again and then, well, more '.repeat(3000).trim();
    const parts = sentences([segment(text)]);
    expect(parts.join(' ')).toBe(text);
    expect(Math.max(...parts.map((part) => part.split(' ').length))).toBeLessThanOrEqual(120);
  });
});
