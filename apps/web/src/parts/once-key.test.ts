import { expect, it } from 'vitest';
import { createOnceKey } from './once-key.ts';

it('sends the same wish with the same key until it is fulfilled', () => {
  let made = 0;
  const keys = createOnceKey(() => String(++made));
  expect([keys.of('a'), keys.of('a')]).toEqual(['1', '1']);
  expect(keys.of('b')).toBe('2');
  keys.fulfilled();
  expect(keys.of('b')).toBe('3');
});

it('makes keys that differ where nothing else is said', () => {
  const keys = createOnceKey();
  expect(keys.of('a')).not.toBe(keys.of('b'));
});
