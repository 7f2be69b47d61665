import { describe, expect, it } from 'vitest';
import { factsOf } from './details.ts';

describe('factsOf', () => {
  it('puts numbers, words and quotes into words', () => {
    const detail = {
      visible_seconds: 25.123,
      lowerBound: false,
      afterwards: null,
      side: 'left_higher',
      fillers: [{ word: 'um', count: 2, times: [4.9, 14.05] }],
      quotes: [{ text: 'I think', start: 71.2, end: 72 }],
      fastest: { start: 10.6, end: 20.6, wpm: 174 },
      empty: [],
    };
    expect(factsOf(detail)).toEqual([
      { label: 'visible seconds', text: '25.12' },
      { label: 'lower bound', text: 'no' },
      { label: 'side', text: 'left higher' },
      { label: 'fillers', text: 'um × 2 (0:04, 0:14)' },
      { label: 'quotes', text: '“I think” (1:11)' },
      { label: 'fastest', text: 'wpm 174 (0:10)' },
    ]);
  });

  it('shows the head of a long list', () => {
    expect(factsOf({ list: Array.from({ length: 20 }, (_, i) => i) })[0]?.text).toBe(
      '0; 1; 2; 3; 4; 5; 6; 7; and 12 more',
    );
  });
});
