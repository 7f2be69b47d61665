import { expect, test } from 'vitest';
import { findLength } from './find-length.ts';

const aPlayer = (duration: number) => Object.assign(new EventTarget(), { duration, currentTime: 0 });

test('looks for the end of a file that does not say its length, and stands at the beginning again', () => {
  const player = aPlayer(Number.POSITIVE_INFINITY);
  findLength(player);
  expect(player.currentTime).toBeGreaterThan(1e6);
  player.duration = 25;
  player.dispatchEvent(new Event('durationchange'));
  expect(player.currentTime).toBe(0);
  player.currentTime = 12;
  player.dispatchEvent(new Event('durationchange'));
  expect(player.currentTime).toBe(12);
});

test('leaves a file alone that says it', () => {
  const player = aPlayer(25);
  findLength(player);
  expect(player.currentTime).toBe(0);
});
