import { describe, expect, it } from 'vitest';
import { recordingOf } from '../testing/visual-fixture.ts';
import { blinkRate, findBlinks } from './blinks.ts';
import { buildTimeline } from './timeline.ts';

const timelineOf = (seconds: number, fps: number, openness: (time: number) => number) =>
  buildTimeline({
    vision: recordingOf({ seconds, fps, face: (time) => ({ eyeOpenness: openness(time) }) }),
    duration: seconds,
    speech: [],
  });

/** Shut for 0.15 s from 2 s on, every 3 s: 20 times in a minute. */
const blinking = (time: number): number => (time % 3 >= 1.99 && time % 3 < 2.14 ? 0.1 : 0.3);

describe('blinks', () => {
  it('counts 20 a minute, each at its moment', () => {
    const timeline = timelineOf(90, 10, blinking);
    const blinks = findBlinks(timeline);
    expect(blinks.slice(0, 3).map(({ time }) => Math.round(time * 1000) / 1000)).toEqual([2.05, 5.05, 8.05]);
    const metric = blinkRate(timeline, blinks);
    expect(metric.value).toBeCloseTo(20, 1);
    expect(metric).toMatchObject({ band: 'usual', reliability: 'medium', detail: { count: 30 } });
  });

  it('gives no rate under a minute, but shows the blinks', () => {
    const timeline = timelineOf(30, 10, blinking);
    const metric = blinkRate(timeline, findBlinks(timeline));
    expect(metric.value).toBeNull();
    expect(metric.reason).toContain('60 s');
    expect(metric.detail).toEqual({ count: 10 });
    expect(metric.evidence).toHaveLength(10);
  });

  it('gives no rate from few frames a second', () => {
    const timeline = timelineOf(90, 5, blinking);
    expect(blinkRate(timeline, findBlinks(timeline))).toMatchObject({
      value: null,
      reason: 'Blinks need at least 8 frames a second; there were 5.0.',
    });
  });

  it('does not take closed eyes, lowered lids or a narrow smile for blinks', () => {
    const closed = (time: number) => (time > 5 && time < 6 ? 0.1 : 0.3);
    const narrowed = (time: number) => (time > 5 && time < 15 ? 0.2 : 0.3);
    expect(findBlinks(timelineOf(20, 10, closed))).toEqual([]);
    expect(findBlinks(timelineOf(20, 10, narrowed))).toEqual([]);
  });

  it('does not take the flutter of closed eyes for blinks', () => {
    const asleep = (time: number) => (time > 8 ? (time % 1 < 0.15 ? 0.02 : 0.05) : 0.3);
    expect(findBlinks(timelineOf(14, 10, asleep))).toEqual([]);
  });

  it('finds blinks of narrowed eyes too', () => {
    const openness = (time: number) => (blinking(time) < 0.3 ? 0.08 : time > 6.5 && time < 15.5 ? 0.2 : 0.3);
    expect(findBlinks(timelineOf(20, 10, openness)).map(({ time }) => Math.round(time * 1000) / 1000)).toEqual([
      2.05, 5.05, 8.05, 11.05, 14.05, 17.05,
    ]);
  });
});
