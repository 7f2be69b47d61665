import { expect, it } from 'vitest';
import { bytesText, percentText } from './bytes-text.ts';

it.each([
  [0, '0 kB'],
  [400, '0.4 kB'],
  [850_000, '850 kB'],
  [999_800, '1 MB'],
  [12_340_000, '12.3 MB'],
  [200_000_000_000, '200 GB'],
  [1_500_000_000_000, '1.5 TB'],
])('%d bytes are %s', (bytes, text) => {
  expect(bytesText(bytes, 'en')).toBe(text);
});

it('are written as in the language of the page', () => {
  expect(bytesText(12_340_000_000, 'de')).toMatch(/^12,3\sGB$/u);
});

it.each([
  [0, '0%'],
  [0.00002, '< 0.1%'],
  [0.125, '12.5%'],
  [1, '100%'],
])('a share of %d is %s', (share, text) => {
  expect(percentText(share, 'en')).toBe(text);
});
