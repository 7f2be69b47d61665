import { expect, it } from 'vitest';
import { grouped, stateOfAll } from './engine-states.ts';

it('the worst engine tells how all are', () => {
  expect(stateOfAll([{ state: 'ok' }, { state: 'ok' }])).toEqual({ state: 'ok', count: 2 });
  expect(stateOfAll([{ state: 'hint' }, { state: 'ok' }, { state: 'hint' }])).toEqual({ state: 'hint', count: 2 });
  expect(stateOfAll([{ state: 'hint' }, { state: 'missing' }])).toEqual({ state: 'missing', count: 1 });
});

it('hashes are in groups of eight', () => {
  expect(grouped('0123456789abcdef01234567')).toBe('01234567 89abcdef 01234567');
  expect(grouped('')).toBe('');
});
