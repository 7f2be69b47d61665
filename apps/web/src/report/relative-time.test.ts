import { describe, expect, test } from 'vitest';
import { inWords } from './relative-time.ts';

describe('a distance in words', () => {
  test('takes the largest unit that fits', () => {
    expect(inWords(-3 * 86_400_000 - 5, 'en')).toBe('3 days ago');
    expect(inWords(-90_000, 'en')).toBe('1 minute ago');
  });
  test('is rounded where it lies ahead', () => {
    expect(inWords(14 * 86_400_000 - 5, 'en')).toBe('in 14 days');
    expect(inWords(13.4 * 86_400_000, 'en')).toBe('in 13 days');
    expect(inWords(2.9 * 3_600_000, 'en')).toBe('in 3 hours');
    expect(inWords(86_400_000 - 5, 'en')).toBe('tomorrow');
    expect(inWords(3_600_000 - 5, 'en')).toBe('in 1 hour');
    expect(inWords(59_900, 'en')).toBe('in 1 minute');
  });
  test('is now within a minute, in the language of the page', () => {
    expect(inWords(-20_000, 'en')).toBe('now');
    expect(inWords(20_000, 'en')).toBe('now');
    expect(inWords(-20_000, 'de')).toBe('jetzt');
  });
});
