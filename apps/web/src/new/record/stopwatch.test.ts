import { expect, it } from 'vitest';
import { createStopwatch } from './stopwatch.ts';

it('counts while it runs, and leaves pauses out', () => {
  let now = 100;
  const watch = createStopwatch(() => now);
  expect(watch.seconds()).toBe(0);
  watch.start();
  now = 103;
  watch.start();
  expect(watch.seconds()).toBe(3);
  watch.stop();
  now = 110;
  expect(watch.seconds()).toBe(3);
  watch.stop();
  watch.start();
  now = 112;
  expect(watch.seconds()).toBe(5);
});
