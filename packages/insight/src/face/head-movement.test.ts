import { expect, it } from 'vitest';
import { recordingOf } from '../visual.fixture.ts';
import { headStability } from './head-movement.ts';
import { headAngles } from './head-series.ts';
import { findNods, nodRate } from './nods.ts';
import { buildTimeline } from './timeline.ts';

const timelineOf = (seconds: number, pose: (time: number) => { yaw: number; pitch: number }, fps = 12.5) =>
  buildTimeline({
    vision: recordingOf({ seconds, fps, face: (time) => ({ headPose: { roll: 0, ...pose(time) } }) }),
    duration: seconds,
    speech: [],
  });

it('measures how much the head moves: a sine of 4° deviates by 4/√2, a still pitch by 0, on average √2', () => {
  const timeline = timelineOf(40, (time) => ({ yaw: 4 * Math.sin((2 * Math.PI * time) / 5), pitch: 1 }));
  const metric = headStability(timeline, headAngles(timeline));
  expect(metric.value).toBeCloseTo(Math.SQRT2, 1);
  expect(metric.unit).toBe('deg');
});

const nodsAt = (moments: number[], depth: number) => (time: number) => ({
  yaw: 0,
  pitch: -depth * moments.reduce((sum, nod) => sum + Math.exp(-(((time - nod) / 0.16) ** 2)), 0),
});

it('counts nods of 5° and leaves out those of 2°', () => {
  const deep = timelineOf(60, nodsAt([5, 12, 12.6, 40], 5));
  const nods = findNods(headAngles(deep).pitch);
  expect(nods).toHaveLength(4);
  for (const [index, expected] of [5, 12, 12.6, 40].entries())
    expect(Math.abs((nods[index] ?? 0) - expected)).toBeLessThan(0.1);
  expect(nodRate(deep, headAngles(deep).pitch, nods).value).toBeCloseTo(4, 1);
  expect(findNods(headAngles(timelineOf(60, nodsAt([5, 12], 2))).pitch)).toEqual([]);
});

it('does not take a slow look down or a single wild frame for a nod', () => {
  const slow = timelineOf(20, (time) => ({ yaw: 0, pitch: 8 * Math.sin((2 * Math.PI * time) / 6) }));
  expect(findNods(headAngles(slow).pitch)).toEqual([]);
  const wild = timelineOf(20, (time) => ({ yaw: 0, pitch: Math.abs(time - 8.04) < 0.01 ? -20 : 0 }));
  expect(findNods(headAngles(wild).pitch)).toEqual([]);
});
