import type { FaceObservation } from '@impact/vision/observation';
import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../face/timeline.ts';
import { recordingOf } from '../testing/visual-fixture.ts';
import { gazeDeviation } from './deviation.ts';
import { contactSpans, eyeContact, looksAway } from './eye-contact.ts';
import { gazeDirection, lensDirection } from './gaze.ts';

function look(
  seconds: number,
  gaze: (time: number) => FaceObservation['gaze'],
  more: (time: number) => Partial<FaceObservation> = () => ({}),
) {
  const vision = recordingOf({ seconds, fps: 10, face: (time) => ({ gaze: gaze(time), ...more(time) }) });
  const timeline = buildTimeline({ vision, duration: seconds, speech: [] });
  const direction = gazeDirection(timeline);
  const deviation = gazeDeviation(timeline, direction);
  const away = looksAway(deviation);
  const [ratio, lost] = eyeContact(timeline, direction, deviation, away);
  return { lens: lensDirection(timeline, direction), away, contact: contactSpans(deviation, away), ratio, lost };
}

describe('eye contact', () => {
  it('takes the densest direction for the lens: a screen 12° below the camera still counts', () => {
    const { lens, ratio } = look(60, (time) => (time < 45 ? { x: 1, y: -12 } : { x: 25, y: -12 }));
    expect(lens).toEqual({ x: expect.closeTo(1, 6), y: expect.closeTo(-12, 6) });
    expect(ratio?.value).toBeCloseTo(0.75, 2);
    expect(ratio).toMatchObject({ band: 'good', reliability: 'medium' });
  });

  it('does not take notes on the desk for the lens', () => {
    const { lens, ratio } = look(60, (time) => (time < 40 ? { x: 0, y: -35 } : { x: 0, y: 0 }));
    expect(lens?.y).toBeCloseTo(0, 6);
    expect(ratio?.value).toBeCloseTo(1 / 3, 2);
    expect(ratio?.band).toBe('low');
  });

  it('counts looks away of more than 2 s as lost, shorter ones only as looks away', () => {
    const { away, lost } = look(60, (time) => ({
      x: (time >= 10 && time < 13) || (time >= 30 && time < 31) ? 20 : 0,
      y: 0,
    }));
    expect(away).toHaveLength(2);
    expect(away[0]?.start).toBeCloseTo(10, 2);
    expect(away[0]?.end).toBeCloseTo(13, 2);
    expect(lost).toMatchObject({ value: 1, detail: { count: 1 } });
    expect(lost?.evidence).toEqual(away.slice(0, 1));
  });

  it('is not broken by blinks, nor flickers at the edge of the cone', () => {
    const shut = (time: number) => time % 2 < 0.15;
    const { away } = look(60, (time) =>
      shut(time) ? null : { x: time >= 20 && time < 30 ? 10 + 1.5 * Math.sin(9 * time) : 0, y: 0 },
    );
    expect(away).toHaveLength(1);
  });

  it('takes eyes shut for longer than a blink for looking away', () => {
    const closed = (time: number) => time >= 20 && time < 26;
    const { ratio, away } = look(
      60,
      (time) => (closed(time) ? null : { x: 0, y: 0 }),
      (time) => ({ eyeOpenness: closed(time) ? 0.06 : 0.3 }),
    );
    expect(ratio?.value).toBeCloseTo(0.9, 2);
    expect(away).toHaveLength(1);
  });

  it('asks the head where open eyes cannot be read, and leaves out what neither tells', () => {
    const unread = (time: number) => time >= 20 && time < 32;
    const { ratio, away } = look(
      60,
      (time) => (unread(time) ? null : { x: 0, y: 0 }),
      (time) => ({ headPose: { yaw: time >= 20 && time < 26 ? 22 : 4, pitch: 0, roll: 0 } }),
    );
    // 6 s away by the head, 6 s unknown: 48 of 54 s in contact.
    expect(away).toHaveLength(1);
    expect(away[0]?.end).toBeCloseTo(26, 1);
    expect(ratio?.value).toBeCloseTo(48 / 54, 2);
    expect(ratio?.coverage).toBeCloseTo(0.9, 2);
  });

  it('tells how much hangs on the width of the cone', () => {
    // 30 s at the lens, 10 s each 8°, 12° and 20° away: 40 of 60 s within 10°, 30 within 6°, 50 within 14°.
    const { ratio } = look(60, (time) => ({ x: time < 30 ? 0 : time < 40 ? 8 : time < 50 ? 12 : 20, y: 0 }));
    expect(ratio?.value).toBeCloseTo(2 / 3, 2);
    expect(ratio?.detail).toMatchObject({ between: [expect.closeTo(0.5, 2), expect.closeTo(5 / 6, 2)] });
  });

  it('says where the lens direction is only assumed: over 8° off straight ahead', () => {
    const off = (y: number) => look(60, () => ({ x: 0, y })).ratio?.detail;
    expect(off(-7)).toMatchObject({ lens_offset: 7, lens_assumed: false });
    expect(off(-12)).toMatchObject({ lens_offset: 12, lens_assumed: true });
  });

  it('is there only where the eyes are seen', () => {
    const { contact, away } = look(
      60,
      (time) => (time >= 20 && time < 40 ? null : { x: time >= 50 ? 25 : 0, y: 0 }),
      (time) => ({ headPose: { yaw: 0, pitch: 0, roll: 0 }, eyeOpenness: time >= 20 && time < 40 ? 0.29 : 0.3 }),
    );
    expect(contact.map(({ start, end }) => [Math.round(start), Math.round(end)])).toEqual([
      [0, 20],
      [40, 50],
    ]);
    expect(away.map(({ start }) => Math.round(start))).toEqual([50]);
  });

  it('says nothing without gaze', () => {
    const { ratio, lost } = look(60, () => null);
    expect(ratio).toMatchObject({ value: null, reason: 'The eyes could be seen in less than half of the time.' });
    expect(lost?.value).toBeNull();
  });
});
