import { expect, test } from 'vitest';
import { pageTitle } from './use-page-title.ts';

test('a page is named nearest first, without what is not known yet', () => {
  expect(pageTitle('IMPACT', ['Policy', 'Settings'])).toBe('Policy – Settings – IMPACT');
  expect(pageTitle('IMPACT', [undefined])).toBe('IMPACT');
  expect(pageTitle('IMPACT', ['', 'Compare'])).toBe('Compare – IMPACT');
});
