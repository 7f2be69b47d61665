import { expect, it } from 'vitest';
import { signedInAsAnother } from './signed-in-as.ts';

const user = { id: 'u', name: 'Ada Owner', email: 'ada@example.org' };

it('names who would be signed out', () => {
  expect(signedInAsAnother({ kind: 'user', user }, 'rev@example.org')).toBe('Ada Owner');
});

it('names nobody where nobody would be', () => {
  expect(signedInAsAnother({ kind: 'user', user }, 'ada@example.org')).toBeNull();
  expect(signedInAsAnother({ kind: 'anonymous', user: null }, 'rev@example.org')).toBeNull();
  expect(signedInAsAnother({ kind: 'single-user', user }, 'rev@example.org')).toBeNull();
  expect(signedInAsAnother(undefined, 'rev@example.org')).toBeNull();
});
