import { expect, it } from 'vitest';
import { clockText } from './clock-text.ts';

it.each([
  [0, '0:00'],
  [7.9, '0:07'],
  [750, '12:30'],
  [3725, '1:02:05'],
  [-1, '0:00'],
])('%f s is %s', (seconds, text) => expect(clockText(seconds)).toBe(text));
