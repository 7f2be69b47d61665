import type { Metric } from '@impact/report/metric';
import type { Track } from '@impact/report/track';
import { describe, expect, it } from 'vitest';
import { review } from '../review.ts';
import { mean } from '../series/mean.ts';
import { sampleObservations } from '../testing/interview-fixture.ts';
import { definitionOf, infersEmotion } from './catalogue.ts';
import { extremesOf, withExtremes } from './extremes.ts';
import { rateMeter, trackMeter } from './meter.ts';
import type { Followed } from './meters.ts';

const definition = (id: string) => {
  const found = definitionOf(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
/** A track of one value a second. */
const track = (values: (number | null)[]): Track => ({ unit: 'share', step: 1, start: 0, values });
const followed = (values: (number | null)[]): Followed => ({
  meter: trackMeter(track(values), mean),
  seconds: 10,
  least: 5,
});
const fill = (length: number, value: number | null) => Array.from({ length }, () => value);

describe('best and worst stretch', () => {
  it('are windows of ten seconds, the earliest where several are alike', () => {
    // 60 s: contact until 20 s, none until 40 s, then contact again.
    const values = [...fill(20, 1), ...fill(20, 0), ...fill(20, 1)];
    expect(extremesOf(definition('eye_contact.ratio'), followed(values), 60)).toEqual({
      best: { start: 0, end: 10, value: 1 },
      worst: { start: 20, end: 30, value: 0 },
    });
  });

  it('turn round where less is better, and prefer the middle where both ends are worse', () => {
    const falling = Array.from({ length: 60 }, (_, i) => i);
    const means = (from: number) => from + 4.5;
    expect(extremesOf({ ...definition('posture.sway'), step: 1 }, followed(falling), 60)).toEqual({
      best: { start: 0, end: 10, value: means(0) },
      worst: { start: 50, end: 60, value: means(50) },
    });
    const pace = [...fill(20, 90), ...fill(20, 132), ...fill(20, 200)];
    expect(extremesOf(definition('pace.wpm'), followed(pace), 60)).toEqual({
      best: { start: 20, end: 30, value: 132 },
      worst: { start: 40, end: 50, value: 200 },
    });
  });

  it('shrink to a quarter of a short recording, and are none of one that holds no three windows', () => {
    const values = [...fill(12, 1), ...fill(12, 0)];
    expect(extremesOf(definition('eye_contact.ratio'), followed(values), 24).best).toEqual({
      start: 0,
      end: 6,
      value: 1,
    });
    expect(extremesOf(definition('eye_contact.ratio'), followed(values), 14.9)).toEqual({});
  });

  it('are none where they hardly differ, or where nothing says which is better', () => {
    const alike = [...fill(30, 0.7), ...fill(30, 0.8)];
    expect(extremesOf(definition('eye_contact.ratio'), followed(alike), 60)).toEqual({});
    const halves = [...fill(30, 0), ...fill(30, 1)];
    expect(extremesOf(definition('smile.ratio'), followed(halves), 60)).toEqual({});
    expect(extremesOf({ ...definition('eye_contact.ratio'), step: null }, followed(halves), 60)).toEqual({});
  });

  it('leave out windows that were measured for less than half of their time', () => {
    const gaps = [...fill(30, 1), ...fill(15, null), ...fill(4, 0), ...fill(11, null)];
    expect(extremesOf(definition('eye_contact.ratio'), followed(gaps), 60)).toEqual({});
  });

  it('take rates over the time on the floor', () => {
    const events = [1, 2, 3, 40].map((start) => ({ start, end: start + 0.2 }));
    const rate = rateMeter(events, [{ start: 0, end: 20 }]);
    // Three in the 20 s on the floor of a window of 30 s: nine a minute.
    expect(rate({ start: 0, end: 30 })).toBe(9);
    expect(rate({ start: 15, end: 45 })).toBeNull();
  });

  it('belong to judged metrics alone, and never to what reads feelings', () => {
    const halves = followed([...fill(30, 0), ...fill(30, 1)]);
    const metric = (id: string, band: string | null): Metric => ({
      id,
      value: 0.5,
      unit: 'share',
      band,
      coverage: 1,
      reliability: 'medium',
      evidence: [],
    });
    const given = [
      metric('eye_contact.ratio', 'fair'),
      metric('facial_emotion.nervous', 'x'),
      metric('face.visible', null),
    ];
    const all = Object.fromEntries(given.map(({ id }) => [id, halves]));
    const [contact, ...others] = withExtremes(given, all, 60);
    expect(contact).toMatchObject({ best: { start: 30 }, worst: { start: 0 } });
    for (const other of others) expect(other).not.toHaveProperty('best');
    for (const { id, best, worst } of review(sampleObservations()).metrics)
      if (infersEmotion(id)) expect([best, worst]).toEqual([undefined, undefined]);
  });

  it('find the look aside and the slouch of the sample interview', () => {
    const { metrics } = review(sampleObservations());
    const contact = metrics.find(({ id }) => id === 'eye_contact.ratio');
    // Windows of a quarter of 25.44 s; the eyes are aside at 10.7–11.9 and 14.0–16.6 s, and the person slouches at 12.2–17.3 s.
    expect(contact?.worst?.start).toBeLessThan(14);
    expect(contact?.worst?.end).toBeGreaterThan(16);
    const posture = metrics.find(({ id }) => id === 'posture.score');
    expect(posture?.worst?.value).toBeLessThan(20);
    expect(posture?.best?.value).toBe(100);
  });
});
