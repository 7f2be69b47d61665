import { expect, it } from 'vitest';
import { CALM_FACE, recordingOf } from '../testing/visual-fixture.ts';
import { headStability } from './head-movement.ts';
import { headAngles } from './head-series.ts';
import { findNods, noddingAngle, nodRate } from './nods.ts';
import { buildTimeline } from './timeline.ts';

/** A face 0.35 high nods by a lever of 0.62 of that. */
const foreheadOf = (pitch: number): number => 0.2 - (pitch * Math.PI * 0.62 * 0.35) / 180;

const timelineOf = (seconds: number, pose: (time: number) => { yaw: number; pitch: number }, fps = 12.5) =>
  buildTimeline({
    vision: recordingOf({
      seconds,
      fps,
      face: (time) => {
        const angles = pose(time);
        return { headPose: { roll: 0, ...angles }, box: { ...CALM_FACE.box, y: foreheadOf(angles.pitch) } };
      },
    }),
    duration: seconds,
    speech: [],
  });

it('measures how much the head moves: a sine of 4° deviates by 4/√2, a still pitch by 0, on average √2', () => {
  const timeline = timelineOf(40, (time) => ({ yaw: 4 * Math.sin((2 * Math.PI * time) / 5), pitch: 1 }));
  const metric = headStability(timeline, headAngles(timeline));
  expect(metric.value).toBeCloseTo(Math.SQRT2, 1);
  expect(metric.unit).toBe('deg');
});

const nodsOf = (timeline: ReturnType<typeof timelineOf>) =>
  findNods(noddingAngle(timeline), headAngles(timeline).pitch);

const nodsAt = (moments: number[], depth: number) => (time: number) => ({
  yaw: 0,
  pitch: -depth * moments.reduce((sum, nod) => sum + Math.exp(-(((time - nod) / 0.16) ** 2)), 0),
});

it('counts nods of 5° and leaves out those of 2°', () => {
  const deep = timelineOf(60, nodsAt([5, 12, 12.6, 40], 5));
  const nods = nodsOf(deep);
  expect(nods).toHaveLength(4);
  for (const [index, expected] of [5, 12, 12.6, 40].entries())
    expect(Math.abs((nods[index] ?? 0) - expected)).toBeLessThan(0.1);
  expect(nodRate(deep, noddingAngle(deep), nods).value).toBeCloseTo(4, 1);
  expect(nodsOf(timelineOf(60, nodsAt([5, 12], 2)))).toEqual([]);
});

it('does not take a slow look down or a single wild frame for a nod', () => {
  const slow = timelineOf(20, (time) => ({ yaw: 0, pitch: 8 * Math.sin((2 * Math.PI * time) / 6) }));
  expect(nodsOf(slow)).toEqual([]);
  const wild = timelineOf(20, (time) => ({ yaw: 0, pitch: Math.abs(time - 8.04) < 0.01 ? -20 : 0 }));
  expect(nodsOf(wild)).toEqual([]);
});

it('does not take a body that bobs up and down for a nodding head', () => {
  const vision = recordingOf({
    seconds: 20,
    face: (time) => ({ box: { ...CALM_FACE.box, y: 0.2 + 0.02 * Math.sin(2 * Math.PI * 1.5 * time) } }),
  });
  expect(nodsOf(buildTimeline({ vision, duration: 20, speech: [] }))).toEqual([]);
});
