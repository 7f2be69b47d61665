import type { Expression } from '@impact/vision/observation';
import { describe, expect, it } from 'vitest';
import { recordingOf } from '../testing/visual-fixture.ts';
import { expressionTrend, facialEmotion } from './expression.ts';
import { buildTimeline } from './timeline.ts';

const none: Expression = { neutral: 0, happy: 0, sad: 0, angry: 0, fear: 0, disgust: 0, surprise: 0 };

/** Expression twice a second, as in recordings. */
const timelineOf = (
  seconds: number,
  look: (time: number) => Partial<Expression>,
  {
    mouth = () => 0.02,
    speech = [],
  }: { mouth?: (time: number) => number; speech?: { start: number; end: number }[] } = {},
) =>
  buildTimeline({
    vision: recordingOf({
      seconds,
      fps: 10,
      face: (time) => ({
        mouthOpenness: mouth(time),
        expression: Math.floor(time * 10) % 5 === 0 ? { ...none, ...look(time) } : null,
      }),
    }),
    duration: seconds,
    speech,
  });

const sharesOf = (timeline: ReturnType<typeof timelineOf>) =>
  Object.fromEntries(
    facialEmotion(timeline, expressionTrend(timeline)).map(({ id, value }) => [id.split('.')[1], value]),
  );

describe('facial emotion', () => {
  it('averages the probabilities; nervous gathers the other five', () => {
    const look = { neutral: 0.5, happy: 0.2, sad: 0.1, angry: 0.05, fear: 0.05, disgust: 0.04, surprise: 0.06 };
    expect(sharesOf(timelineOf(20, () => look))).toEqual({ neutral: 0.5, happy: 0.2, nervous: 0.3 });
  });

  it('never labels one frame: a single angry reading shows no moment', () => {
    const timeline = timelineOf(20, (time) => (Math.abs(time - 10) < 0.1 ? { angry: 1 } : { neutral: 1 }));
    const nervous = facialEmotion(timeline, expressionTrend(timeline)).at(-1);
    expect(nervous?.evidence).toEqual([]);
    expect(nervous?.value).toBeLessThan(0.05);
  });

  it('points at the stretch in which the face looked happy', () => {
    const timeline = timelineOf(20, (time) => (time >= 8 && time < 14 ? { happy: 1 } : { neutral: 1 }));
    const happy = facialEmotion(timeline, expressionTrend(timeline))[1];
    expect(happy?.value).toBeCloseTo(0.3, 1);
    expect(happy?.evidence).toHaveLength(1);
    expect(Math.abs((happy?.evidence[0]?.start ?? 0) - 8)).toBeLessThan(0.6);
  });

  it('does not read an open mouth that speaks as surprise', () => {
    const open = { mouth: (time: number) => (time % 1 < 0.5 ? 0.02 : 0.3) };
    const look = (time: number): Partial<Expression> =>
      time % 1 < 0.5 ? { neutral: 1 } : { neutral: 0.2, surprise: 0.8 };
    const silent = sharesOf(timelineOf(20, look, open));
    const speaking = sharesOf(timelineOf(20, look, { ...open, speech: [{ start: 0, end: 20 }] }));
    expect(silent.nervous).toBeCloseTo(0.4, 1);
    expect(speaking).toEqual({ neutral: 1, happy: 0, nervous: 0 });
  });

  it('still sees surprise of a silent mouth, and other looks of a speaking one', () => {
    const sad = { mouth: () => 0.3, speech: [{ start: 0, end: 20 }] };
    const half = (time: number): Partial<Expression> => (time < 10 ? { sad: 0.6, surprise: 0.4 } : { neutral: 1 });
    expect(sharesOf(timelineOf(20, half, sad)).nervous).toBeCloseTo(0.5, 1);
    expect(sharesOf(timelineOf(20, () => ({ surprise: 1 }))).nervous).toBe(1);
  });

  it('says why there is none', () => {
    const timeline = buildTimeline({ vision: recordingOf({ seconds: 20 }), duration: 20, speech: [] });
    for (const metric of facialEmotion(timeline, expressionTrend(timeline))) {
      expect(metric).toMatchObject({ value: null, reason: 'No expression was read.' });
    }
  });
});
