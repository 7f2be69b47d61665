import { expect, test } from 'vitest';
import { isSoundOnly } from './sound-only.ts';

test('a recording has no picture by its type, and without one by its name', () => {
  expect(isSoundOnly({ type: 'audio/mp4', name: 'a.mp4' })).toBe(true);
  expect(isSoundOnly({ type: 'video/ogg', name: 'a.ogg' })).toBe(false);
  expect(isSoundOnly({ name: 'A.WAV' })).toBe(true);
  expect(isSoundOnly({ type: '', name: 'a.mov' })).toBe(false);
});
