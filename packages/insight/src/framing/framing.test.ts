import { expect, it } from 'vitest';
import { buildTimeline } from '../face/timeline.ts';
import { recordingOf } from '../testing/visual-fixture.ts';
import { framing } from './framing.ts';

const framed = (face: Parameters<typeof recordingOf>[0]['face'], faceCount?: (time: number) => number) => {
  const vision = recordingOf({ seconds: 20, fps: 10, ...(face ? { face } : {}) });
  const frames = vision.frames.map((frame) => ({ ...frame, faceCount: faceCount?.(frame.time) ?? frame.faceCount }));
  const timeline = buildTimeline({ vision: { ...vision, frames }, duration: 20, speech: [] });
  return Object.fromEntries(framing(timeline).map((metric) => [metric.id, metric]));
};

it('finds nothing to change in a good picture', () => {
  const metrics = framed(() => ({}));
  expect(metrics['framing.face_height']).toMatchObject({ value: 0.35, band: 'good' });
  expect(metrics['framing.face_offset']).toMatchObject({ value: 0, band: 'good' });
  expect(metrics['framing.headroom']).toMatchObject({ value: 0.2, band: 'good' });
  expect(metrics['framing.brightness']).toMatchObject({ value: 130, band: 'good' });
  expect(metrics['framing.several_people']).toMatchObject({ value: 0, band: 'good' });
  for (const metric of Object.values(metrics)) expect(metric.detail?.tip).toBeUndefined();
});

it('gives a tip for each fault, with the moments', () => {
  const metrics = framed(() => ({ box: { x: 0.75, y: 0.01, width: 0.08, height: 0.12 }, brightness: 20 }));
  expect(metrics['framing.face_height']).toMatchObject({ band: 'far', detail: { tip: 'move_closer' } });
  expect(metrics['framing.face_offset']).toMatchObject({ value: 0.29, detail: { tip: 'centre_yourself' } });
  expect(metrics['framing.headroom']).toMatchObject({ band: 'tight', detail: { tip: 'tilt_camera_up' } });
  expect(metrics['framing.brightness']).toMatchObject({ band: 'dark', detail: { tip: 'light_from_front' } });
  expect(metrics['framing.brightness']?.evidence).toEqual([{ start: 0, end: 20 }]);
});

it('notices company', () => {
  const metrics = framed(
    () => ({}),
    (time) => (time >= 5 && time < 10 ? 2 : 1),
  );
  expect(metrics['framing.several_people']).toMatchObject({
    value: 0.25,
    band: 'several',
    detail: { tip: 'sit_alone' },
  });
});
