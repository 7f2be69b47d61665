import { expect, it } from 'vitest';
import { placeAfter } from '../account/enter.ts';
import { signInAgain } from './session-end.ts';

it('leads back to the place that was shown', () => {
  const link = new URL(signInAgain({ pathname: '/interviews/1', search: '?t=3&tab=notes' }), 'http://impact');
  expect(link.pathname).toBe('/sign-in');
  expect(placeAfter(link.searchParams.get('to') ?? undefined)).toBe('/interviews/1?t=3&tab=notes');
});
