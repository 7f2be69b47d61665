import { describe, expect, it } from 'vitest';
import { clock, length } from './time.ts';

describe('clock', () => {
  it.each([
    [0, '0:00'],
    [7.9, '0:07'],
    [750, '12:30'],
    [3723, '1:02:03'],
  ])('%d s is %s', (seconds, text) => expect(clock(seconds)).toBe(text));
});

describe('length', () => {
  it.each([
    [4.24, '4.2 s'],
    [25.4, '25 s'],
    [200, '3 min 20 s'],
    [3725, '1 h 2 min'],
  ])('%d s is %s', (seconds, text) => expect(length(seconds)).toBe(text));
});
