import { expect, it } from 'vitest';
import { draftOf, isAllSent } from './kept-text.ts';

it('keeps a text that was emptied as a change', () => {
  expect(draftOf('', 'It was clear.')).toBe('');
  expect(draftOf('It was', 'It was clear.')).toBe('It was');
  expect(draftOf('It was clear.', 'It was clear.')).toBeNull();
  expect(draftOf('', '')).toBeNull();
});

it('forgets a draft only where nothing was changed after it was sent', () => {
  expect(isAllSent('Clear. ', 'Clear.')).toBe(true);
  expect(isAllSent('Clear. And more', 'Clear.')).toBe(false);
  expect(isAllSent('', 'Clear.')).toBe(false);
});
