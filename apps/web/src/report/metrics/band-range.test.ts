import { expect, test } from 'vitest';
import { bandRange } from './band-range.ts';

test('bands tell from where to where they reach', () => {
  expect(bandRange({ to: 100 }, 'words/min')).toBe('≤ 100');
  expect(bandRange({ from: -0.05, to: 0.05 }, '−1…1')).toBe('−0.05 – 0.05');
  expect(bandRange({ from: 0.7 }, 'share')).toBe('≥ 70 %');
  expect(bandRange({}, 'share')).toBe('');
});
