import { reportWith } from '@impact/document/report.fixture';
import { describe, expect, it } from 'vitest';
import { canOverlay, lensDirection, poseAt } from './gaze.ts';

const track = (values: (number | null)[]) => ({ unit: 'deg', step: 0.5, start: 0, values });

describe('what is laid over the picture', () => {
  it('reads gaze, head, shoulders and eye contact at a moment', () => {
    const tracks = {
      'gaze.x': track([1, 2, null]),
      'gaze.y': track([-3, -4, -5]),
      'head.yaw': track([10, 11, 12]),
      'posture.shoulder_tilt': track([0, 2, 4]),
      eye_contact: track([0, 1, null]),
    };
    expect(poseAt(tracks, 0.6)).toEqual({ gaze: { x: 2, y: -4 }, head: null, tilt: 2, contact: true });
    expect(poseAt(tracks, 1)).toEqual({ gaze: null, head: null, tilt: 4, contact: null });
  });

  it('is offered only where something of it was measured', () => {
    expect(canOverlay({})).toBe(false);
    expect(canOverlay({ 'gaze.x': track([null, null]) })).toBe(false);
    expect(canOverlay({ 'head.yaw': track([null, 3]) })).toBe(true);
  });

  it('knows where the lens was found, and takes straight ahead where it is not told', () => {
    const { metrics } = reportWith('x');
    expect(lensDirection(metrics)).toEqual({ x: 0, y: 0 });
    const found = metrics.map((metric) =>
      metric.id === 'eye_contact.ratio' ? { ...metric, detail: { lens_direction: { x: 0.4, y: -4.8 } } } : metric,
    );
    expect(lensDirection(found)).toEqual({ x: 0.4, y: -4.8 });
  });
});
