import { Metric } from '@impact/report/metric';
import { Track } from '@impact/report/track';
import { VisionObservations } from '@impact/vision/observation';
import { describe, expect, it } from 'vitest';
import { catalogue } from './metrics/catalogue.ts';
import { intersectionOverUnion, recordingOf, sampleTruth, truthObservations } from './testing/visual-fixture.ts';
import { visualInsight, visualMetricsMissing } from './visual.ts';
import { VISUAL_TRACKS } from './visual-tracks.ts';

const truth = sampleTruth();
const vision = truthObservations(truth);
const seen = visualInsight({ vision, duration: truth.duration, emotionInference: true, speech: truth.words });

describe('the sample interview as fair models would see it', () => {
  it('is what the vision engine may hand over', () => {
    expect(VisionObservations.safeParse(vision).success).toBe(true);
  });

  it('finds each blink within 0.2 s and no other', () => {
    expect(seen.episodes.blinks).toHaveLength(truth.blinks.length);
    for (const [index, time] of truth.blinks.entries()) {
      expect(Math.abs((seen.episodes.blinks[index] ?? 0) - time)).toBeLessThan(0.2);
    }
  });

  it('finds smiles, looks away, the slouch and the tilt where they are', () => {
    const { smiles, looksAway, slouches, shoulderTilts } = seen.episodes;
    expect(intersectionOverUnion(smiles, truth.smiles)).toBeGreaterThan(0.85);
    expect(intersectionOverUnion(looksAway, truth.looks_away)).toBeGreaterThan(0.85);
    expect(intersectionOverUnion(slouches, truth.slouch)).toBeGreaterThan(0.85);
    expect(intersectionOverUnion(shoulderTilts, truth.shoulder_tilt)).toBeGreaterThan(0.85);
  });

  it('finds the nods', () => {
    expect(seen.episodes.nods).toHaveLength(truth.nods.length);
    for (const [index, time] of truth.nods.entries()) {
      expect(Math.abs((seen.episodes.nods[index] ?? 0) - time)).toBeLessThan(0.2);
    }
  });

  it('measures eye contact and long looks away', () => {
    const onCamera = truth.frames.filter((frame) => frame.gaze_on_camera).length / truth.frames.length;
    const of = (id: string) => seen.metrics.find((metric) => metric.id === id);
    expect(Math.abs((of('eye_contact.ratio')?.value ?? 0) - onCamera)).toBeLessThan(0.05);
    expect(of('eye_contact.lost')?.detail).toEqual({ count: 1 });
  });

  it('finds the same at half of the frames and with a second of them missing', () => {
    const frames = vision.frames.filter(
      (frame, index) => (index % 2 === 0 || index % 5 === 2) && !(frame.time > 8.5 && frame.time < 9.5),
    );
    const { episodes } = visualInsight({
      vision: { ...vision, frames },
      duration: truth.duration,
      emotionInference: true,
      speech: truth.words,
    });
    expect(intersectionOverUnion(episodes.looksAway, truth.looks_away)).toBeGreaterThan(0.75);
    expect(intersectionOverUnion(episodes.slouches, truth.slouch)).toBeGreaterThan(0.75);
    expect(intersectionOverUnion(episodes.smiles, truth.smiles)).toBeGreaterThan(0.75);
  });
});

describe('what the picture gives', () => {
  it('is every metric of face, posture and framing in the catalogue, each valid', () => {
    const expected = catalogue.filter(
      ({ id, group }) => ['face', 'posture', 'framing'].includes(group) || id.startsWith('facial_emotion.'),
    );
    expect(seen.metrics.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
    for (const metric of seen.metrics) expect(Metric.safeParse(metric).error).toBeUndefined();
  });

  it('is every track of the list, each on a grid over the whole recording', () => {
    expect(Object.keys(seen.tracks).sort()).toEqual(Object.keys(VISUAL_TRACKS).sort());
    for (const track of Object.values(seen.tracks)) {
      expect(Track.safeParse(track).error).toBeUndefined();
      const values = Array.isArray(track.values) ? track.values : Object.values(track.values)[0];
      expect((values?.length ?? 0) * track.step).toBeCloseTo(truth.duration, 0);
    }
  });

  it('has at most twenty moments of evidence a metric', () => {
    const frantic = recordingOf({ seconds: 300, face: (time) => ({ gaze: { x: time % 4 < 2.5 ? 0 : 30, y: 0 } }) });
    const { metrics } = visualInsight({ vision: frantic, duration: 300, emotionInference: false, speech: [] });
    for (const { evidence } of metrics) expect(evidence.length).toBeLessThanOrEqual(20);
  });
});

describe('without emotion inference', () => {
  it('has no emotion anywhere, and does not even look at expressions for smiles', () => {
    const off = visualInsight({ vision, duration: truth.duration, emotionInference: false, speech: truth.words });
    expect(JSON.stringify(off)).not.toMatch(/emotion|happy|nervous/);
    const blank = vision.frames.map((frame) => ({ ...frame, face: frame.face && { ...frame.face, expression: null } }));
    const without = visualInsight({
      vision: { ...vision, frames: blank },
      duration: truth.duration,
      emotionInference: false,
      speech: truth.words,
    });
    expect(off).toEqual(without);
  });
});

describe('hard recordings', () => {
  const nulls = (metrics: Metric[]) => metrics.filter(({ value }) => value === null);

  it('gives a reason for everything where there is nobody', () => {
    const empty = recordingOf({ seconds: 20, face: () => null, pose: () => null });
    const { metrics, episodes } = visualInsight({ vision: empty, duration: 20, emotionInference: true, speech: [] });
    expect(metrics.find(({ id }) => id === 'face.visible')).toMatchObject({ value: 0, band: 'hidden' });
    expect(nulls(metrics)).toHaveLength(metrics.length - 1);
    expect(nulls(metrics).every(({ reason }) => reason)).toBe(true);
    expect(Object.values(episodes).flat()).toEqual([]);
  });

  it('says nothing about a face that is there for less than half of the time', () => {
    const brief = recordingOf({ seconds: 60, face: (time) => (time < 25 ? {} : null) });
    const { metrics } = visualInsight({ vision: brief, duration: 60, emotionInference: true, speech: [] });
    for (const metric of metrics.filter(({ id }) => /^(smile|eye_contact|blink|head|facial|framing)/.test(id))) {
      expect(metric).toMatchObject({
        value: null,
        reason: 'The face was visible in 42 % of the frames; at least half are needed.',
      });
    }
  });

  it.each([0, 1])('survives a recording of %d frames', (count) => {
    const { frames } = recordingOf({ seconds: 10 });
    const { metrics, tracks } = visualInsight({
      vision: { aspect: 16 / 9, frames: frames.slice(0, count) },
      duration: 10,
      emotionInference: true,
      speech: [],
    });
    expect(nulls(metrics)).toHaveLength(metrics.length);
    for (const metric of metrics) expect(Metric.safeParse(metric).error).toBeUndefined();
    for (const track of Object.values(tracks)) expect(Track.safeParse(track).error).toBeUndefined();
  });

  it('survives frames at uneven times', () => {
    const times = Array.from({ length: 400 }, (_, index) => index * 0.08 + (index % 3) * 0.02 + (index > 200 ? 7 : 0));
    const uneven = recordingOf({ seconds: 40, times });
    const { metrics } = visualInsight({ vision: uneven, duration: 40, emotionInference: false, speech: [] });
    const visible = metrics.find(({ id }) => id === 'face.visible');
    expect(visible?.value).toBe(1);
    expect(visible?.coverage).toBeCloseTo(0.8, 1);
  });

  it('is the same metrics, all with the reason, where there is no picture at all', () => {
    const missing = visualMetricsMissing('The recording has no picture.', true);
    expect(missing.map(({ id }) => id)).toEqual(seen.metrics.map(({ id }) => id));
    for (const metric of missing) {
      expect(metric).toMatchObject({ value: null, reason: 'The recording has no picture.' });
      expect(Metric.safeParse(metric).success).toBe(true);
    }
    expect(visualMetricsMissing('x', false).some(({ id }) => id.startsWith('facial_emotion'))).toBe(false);
  });
});
