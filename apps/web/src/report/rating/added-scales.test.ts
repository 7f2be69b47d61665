import { expect, it } from 'vitest';
import { addedScales, stillOpen, withoutScale, withScale } from './added-scales.ts';

it('keeps the scales that were added until they are rated or taken away', () => {
  const kept = withScale(withScale('', 'Teamwork'), 'Why us?');
  expect(addedScales(kept)).toEqual(['Teamwork', 'Why us?']);
  expect(addedScales(withoutScale(kept, 'Teamwork'))).toEqual(['Why us?']);
  const ratings = [
    { criterion: 'Teamwork', own: true },
    { criterion: 'Why us?', own: false },
  ];
  expect(addedScales(stillOpen(kept, ratings))).toEqual(['Why us?']);
});

it('is nothing at all once all are rated', () => {
  expect(stillOpen('Teamwork', [{ criterion: 'Teamwork', own: true }])).toBe('');
  expect(addedScales('')).toEqual([]);
});
