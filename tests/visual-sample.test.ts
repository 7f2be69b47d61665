import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  intersectionOverUnion,
  type SampleTruth,
  sampleTruth,
} from '../packages/insight/src/testing/visual-fixture.ts';
import { type VisualInsight, visualInsight } from '../packages/insight/src/visual.ts';
import { readFrames } from '../packages/media/src/frames.ts';
import { probe } from '../packages/media/src/probe.ts';
import { openVisionEngine } from '../packages/pipeline/src/vision/node-runtime.ts';
import type { FrameObservation } from '../packages/vision/src/observation.ts';

const sample = fileURLToPath(new URL('../samples/interview.mp4', import.meta.url));

describe('the sample interview through the real vision engine', () => {
  const truth: SampleTruth = sampleTruth();
  let seen: VisualInsight;

  beforeAll(async () => {
    const media = await probe(sample);
    const { width, height } = media.video ?? { width: truth.width, height: truth.height };
    const engine = await openVisionEngine();
    const frames: FrameObservation[] = [];
    for await (const frame of readFrames(sample, media, { width, height, rate: 12.5 })) {
      frames.push(await engine.observe(frame));
    }
    engine.dispose();
    const vision = { aspect: width / height, frames };
    seen = visualInsight({ vision, duration: media.duration, emotionInference: true, speech: truth.words });
  });

  const metric = (id: string) => seen.metrics.find((one) => one.id === id);
  const track = (id: string): (number | null)[] => {
    const values = seen.tracks[id]?.values;
    return Array.isArray(values) ? values : [];
  };

  it('finds the ten blinks, at most one more or less, each within 0.2 s', () => {
    const { blinks } = seen.episodes;
    expect(Math.abs(blinks.length - truth.blinks.length)).toBeLessThanOrEqual(1);
    const found = truth.blinks.filter((time) => blinks.some((blink) => Math.abs(blink - time) < 0.2));
    expect(found.length).toBeGreaterThanOrEqual(truth.blinks.length - 1);
  });

  it('finds smiles and looks away for at least half of their time', () => {
    expect(intersectionOverUnion(seen.episodes.smiles, truth.smiles)).toBeGreaterThan(0.5);
    expect(intersectionOverUnion(seen.episodes.looksAway, truth.looks_away)).toBeGreaterThan(0.5);
  });

  it('finds the one slouch and the one tilt of the shoulders', () => {
    expect(seen.episodes.slouches).toHaveLength(1);
    expect(intersectionOverUnion(seen.episodes.slouches, truth.slouch)).toBeGreaterThan(0.5);
    expect(seen.episodes.shoulderTilts).toHaveLength(1);
    expect(intersectionOverUnion(seen.episodes.shoulderTilts, truth.shoulder_tilt)).toBeGreaterThan(0.5);
  });

  it('finds the five nods, at most one more or less', () => {
    expect(Math.abs(seen.episodes.nods.length - truth.nods.length)).toBeLessThanOrEqual(1);
  });

  it('measures the share of eye contact and the one long look away', () => {
    const onCamera = truth.frames.filter((frame) => frame.gaze_on_camera).length / truth.frames.length;
    expect(Math.abs((metric('eye_contact.ratio')?.value ?? 0) - onCamera)).toBeLessThan(0.1);
    expect(metric('eye_contact.lost')?.detail).toEqual({ count: 1 });
  });

  it('follows the turn of the head within 6° on average', () => {
    const errors = track('head.yaw').flatMap((yaw, index) => {
      // The middle of frame i lies at (i + 0.5) / 12.5 s.
      const frame = truth.frames[Math.floor(index * 0.1 * 12.5)];
      return yaw === null || !frame ? [] : [Math.abs(yaw - frame.yaw)];
    });
    expect(errors.length).toBeGreaterThan(250);
    expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(6);
  });

  it('sees a person alone, well framed and lit', () => {
    expect(metric('face.visible')?.value).toBe(1);
    for (const id of ['face_height', 'face_offset', 'headroom', 'brightness', 'several_people']) {
      expect(metric(`framing.${id}`)?.band).toBe('good');
    }
  });
});
