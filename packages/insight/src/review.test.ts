import type { Unavailable } from '@impact/report/error';
import { Metric } from '@impact/report/metric';
import { Confidence, Finding } from '@impact/report/report';
import { Track } from '@impact/report/track';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { catalogue, infersEmotion } from './metrics/catalogue.ts';
import type { Observations } from './observations.ts';
import { type Review, review } from './review.ts';
import {
  emotionWindows,
  plainLanguage,
  sampleObservations,
  segment,
  transcript,
  word,
} from './testing/interview-fixture.ts';
import { SPEECH_TRACKS, type TrackDefinition } from './tracks/speech-tracks.ts';
import { VISUAL_TRACKS } from './visual-tracks.ts';

const Reviewed = z.object({
  metrics: z.array(Metric),
  tracks: z.record(z.string(), Track),
  confidence: Confidence,
  findings: z.array(Finding),
});

const missing: Unavailable = { unavailable: true, code: 'MEDIA_NO_AUDIO', message: 'The recording has no sound.' };
const nothing: Observations = {
  ...sampleObservations(),
  source: { ...sampleObservations().source, duration: 0 },
  voice: missing,
  prosody: missing,
  transcript: missing,
  language: missing,
  speechEmotion: missing,
  vision: missing,
};

const ids = ({ metrics }: Review) => metrics.map(({ id }) => id);

/** Every number in the value, wherever it is. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

const cases: Record<string, Observations> = {
  'the sample interview': sampleObservations(),
  'nothing at all': nothing,
  'no words': { ...sampleObservations(), transcript: transcript([]), language: plainLanguage(transcript([])) },
  'one word': {
    ...nothing,
    source: { ...nothing.source, duration: 1 },
    transcript: transcript([segment([word('Yes', 0.2, 0.5)])]),
    language: plainLanguage(transcript([segment([word('Yes', 0.2, 0.5)])])),
  },
  'words that take no time': {
    ...nothing,
    transcript: transcript([segment([word('a', 1, 1), word('b', 1, 1)])]),
  },
  'a recording of no length with everything in it': {
    ...sampleObservations(),
    source: { ...sampleObservations().source, duration: 0 },
  },
  'a voice without pitch': {
    ...sampleObservations(),
    prosody: {
      hop: 0.01,
      pitch: new Float32Array(2544).fill(Number.NaN),
      loudness: new Float32Array(2544).fill(-100),
      clipped: 0,
      syllables: new Float32Array(0),
      perturbation: { step: 2, jitter: new Float32Array(12).fill(Number.NaN), shimmer: new Float32Array(0) },
    },
  },
  'prosody of no frames': {
    ...sampleObservations(),
    prosody: {
      hop: 0.01,
      pitch: new Float32Array(0),
      loudness: new Float32Array(0),
      clipped: 0,
      syllables: new Float32Array(0),
      perturbation: { step: 2, jitter: new Float32Array(0), shimmer: new Float32Array(0) },
    },
  },
  'times that are no numbers': {
    ...sampleObservations(),
    voice: {
      spans: [
        { start: Number.NaN, end: 3 },
        { start: 1, end: 2 },
      ],
      speechSeconds: 1,
    },
    transcript: transcript([
      segment([word('a', Number.NaN, 1), word('b', 5, 2), word('c', 3, Number.POSITIVE_INFINITY)]),
    ]),
    speechEmotion: { windows: emotionWindows(20, { neutral: Number.NaN, happy: 0.5, nervous: 0.5 }) },
  },
  'a silent picture': { ...sampleObservations(), vision: { aspect: 16 / 9, frames: [] } },
};

describe.each(Object.entries(cases))('review of %s', (_name, observations) => {
  const reviewed = review(observations);

  it('has every metric of the catalogue once, in its order', () => {
    expect(ids(reviewed)).toEqual(catalogue.map(({ id }) => id));
  });

  it('is what the report allows, with no number that is not finite', () => {
    expect(Reviewed.safeParse(reviewed).error).toBeUndefined();
    expect(numbersIn(reviewed).filter((value) => !Number.isFinite(value))).toEqual([]);
  });

  it('has only tracks of the catalogue, in their units', () => {
    const definitions: Record<string, Pick<TrackDefinition, 'unit'>> = { ...SPEECH_TRACKS, ...VISUAL_TRACKS };
    for (const [id, track] of Object.entries(reviewed.tracks)) expect(track.unit, id).toBe(definitions[id]?.unit);
  });
});

describe('review', () => {
  it('gives each missing metric the reason of the missing part', () => {
    for (const metric of review(nothing).metrics)
      expect(metric).toMatchObject({ value: null, reason: missing.message });
  });

  it('holds nothing that reads feelings where the policy forbids it', () => {
    const observations = sampleObservations();
    const reviewed = review({ ...observations, policy: { ...observations.policy, emotionInference: false } });
    expect(ids(reviewed)).toEqual(catalogue.map(({ id }) => id).filter((id) => !infersEmotion(id)));
    expect(JSON.stringify(reviewed)).not.toMatch(/emotion|nervous|calm_voice|expression/);
  });
});
