import { describe, expect, test } from 'vitest';
import type { Rating } from './ratings-query.ts';
import { scaleRows, suggestedScales } from './scales.ts';

const rating = (criterion: string, own: boolean): Rating => ({
  criterion,
  value: 3,
  comment: null,
  author: { id: own ? 'user:me' : 'user:other', name: null },
  own,
  updatedAt: '2026-01-01T00:00:00.000Z',
});

describe('the scales of an interview', () => {
  test('are the own ones, those of others, and those just added, each once', () => {
    const ratings = [rating('Clarity', false), rating('Depth', true), rating('Depth', false)];
    expect(scaleRows(ratings, ['Clarity', 'Fit'])).toEqual([
      { criterion: 'Depth', own: ratings[1] },
      { criterion: 'Clarity', own: null },
      { criterion: 'Fit', own: null },
    ]);
  });

  test('are suggested from the questions, short enough for the server', () => {
    const rows = scaleRows([rating('clarity', true)], []);
    const suggested = suggestedScales(['Why us?', 'x'.repeat(100), 'Why us?'], ['Clarity', 'Depth'], rows);
    expect(suggested).toEqual(['Why us?', `${'x'.repeat(79)}…`, 'Depth']);
    expect(suggested.every((name) => name.length <= 80)).toBe(true);
  });
});
