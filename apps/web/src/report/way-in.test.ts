import { expect, it } from 'vitest';
import { byAccount, byLink } from './way-in.ts';

it('leads to the recording with an account, and with a share link that is sent along', () => {
  expect(byAccount('7')).toEqual({ kind: 'account', base: '/api/v1/interviews/7', headers: {} });
  expect(byLink('a/b')).toEqual({ kind: 'link', base: '/api/v1/shared/a%2Fb', headers: { 'x-impact-share': 'a/b' } });
});
