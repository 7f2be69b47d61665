import { describe, expect, it } from 'vitest';
import { recordingOf } from '../testing/visual-fixture.ts';
import { buildTimeline } from './timeline.ts';

const NEAR = { x: 0.4, y: 0.2, width: 0.2, height: 0.35 };
const FAR = { x: 0.7, y: 0.3, width: 0.06, height: 0.1 };
const timelineOf = (seconds: number, face: Parameters<typeof recordingOf>[0]['face']) =>
  buildTimeline({
    vision: recordingOf({ seconds, fps: 10, ...(face ? { face } : {}) }),
    duration: seconds,
    speech: [],
  });

describe('whose face it is', () => {
  it("leaves out somebody else's face", () => {
    const timeline = timelineOf(20, (time) => ({ box: time < 14 ? NEAR : FAR }));
    expect(timeline.faceSeconds).toBeCloseTo(14, 1);
    expect(timeline.otherFaceSeconds).toBeCloseTo(6, 1);
    expect(timeline.moments.at(-1)).toMatchObject({ face: null, pose: null });
  });

  it('knows the person again after an absence, a cut or an interruption', () => {
    const timeline = timelineOf(20, (time) =>
      time < 8 ? { box: NEAR } : time < 11 ? { box: FAR } : time < 13 ? null : { box: NEAR },
    );
    expect(timeline.faceSeconds).toBeCloseTo(15, 1);
  });

  it('follows the person who leans in and moves aside', () => {
    const timeline = timelineOf(20, (time) => ({
      box: { ...NEAR, x: 0.3 + 0.02 * time, height: 0.35 + 0.007 * time, width: 0.2 + 0.004 * time },
    }));
    expect(timeline.otherFaceSeconds).toBe(0);
  });

  it('takes no face from a doubtful or an empty box', () => {
    expect(timelineOf(5, () => ({ score: 0.3 })).faceSeconds).toBe(0);
    expect(timelineOf(5, () => ({ box: { ...NEAR, height: 0 } })).faceSeconds).toBe(0);
    expect(timelineOf(5, () => ({ box: { ...NEAR, x: Number.NaN } })).faceSeconds).toBe(0);
  });
});

describe('the order of frames', () => {
  it('survives chunks that overlap, arrive late, or claim impossible times', () => {
    const good = recordingOf({ seconds: 4, fps: 10 }).frames;
    const frames = [
      ...good.slice(20),
      ...good.slice(0, 22),
      ...good.slice(0, 1).map((frame) => ({ ...frame, time: -3 })),
    ];
    const late = good.slice(0, 1).map((frame) => ({ ...frame, time: 4000 }));
    const timeline = buildTimeline({ vision: { aspect: 1, frames: [...frames, ...late] }, duration: 4, speech: [] });
    expect(timeline.moments.map(({ time }) => time)).toEqual(good.map(({ time }) => time));
    expect(timeline.watchedSeconds).toBeCloseTo(4, 6);
  });
});
