import { describe, expect, it } from 'vitest';
import { review } from '../review.ts';
import { plainLanguage, sampleObservations, sampleTranscript } from '../testing/interview-fixture.ts';

const said = sampleTranscript();
const language = {
  ...plainLanguage(said),
  sentences: said.segments.map(({ text, start, end, words }) => ({
    text,
    start,
    end,
    words: words.length,
    compound: 0.7,
  })),
  vocabulary: { uniqueWords: 40, mtld: null, mattr50: 0.8, mostUsed: [{ word: 'fish', count: 3 }] },
};
const detailOf = (quality: 'draft' | 'supplied') => {
  const { metrics } = review({ ...sampleObservations(), transcript: { ...said, quality }, language });
  return (wanted: string) => metrics.find(({ id }) => id === wanted);
};

describe('the words of a draft', () => {
  it('have a tone without a band', () => {
    expect(detailOf('supplied')('sentiment.compound')).toMatchObject({ value: 0.7, band: 'positive' });
    expect(detailOf('draft')('sentiment.compound')).toMatchObject({ value: 0.7, band: null, reliability: 'low' });
  });

  it('are not quoted', () => {
    expect(detailOf('supplied')('sentiment.positive')?.detail).toHaveProperty('strongest');
    expect(detailOf('draft')('sentiment.positive')?.detail).not.toHaveProperty('strongest');
    expect(detailOf('supplied')('vocabulary.mattr50')?.detail).toHaveProperty('mostUsed');
    expect(detailOf('draft')('vocabulary.mattr50')?.detail).not.toHaveProperty('mostUsed');
  });
});
