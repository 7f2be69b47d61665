import { expect, test } from 'vitest';
import { nameOf, titleOf } from './naming.ts';

test('interviews are named by candidate and title, once', () => {
  expect(nameOf({ title: 'Second round', candidateName: 'Ada' })).toBe('Ada, Second round');
  expect(nameOf({ title: 'Ada, second round', candidateName: 'ada' })).toBe('Ada, second round');
  expect(nameOf({ title: 'Second round', candidateName: null })).toBe('Second round');
});

test('a comparison is named by those in it, within what the server takes', () => {
  expect(
    titleOf([
      { title: 'First', candidateName: 'Ada' },
      { title: 'Second', candidateName: null },
    ]),
  ).toBe('Ada · Second');
  const long = titleOf(Array.from({ length: 6 }, () => ({ title: 'x'.repeat(100), candidateName: null })));
  expect(long).toHaveLength(200);
  expect(long.endsWith('…')).toBe(true);
});
