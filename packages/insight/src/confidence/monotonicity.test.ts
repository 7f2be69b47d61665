import { describe, expect, it } from 'vitest';
import type { Observations } from '../observations.ts';
import { review } from '../review.ts';
import { emotionWindows, prosody, segment, transcript, word } from '../testing/interview-fixture.ts';
import { recordingOf, seatedPose } from '../testing/visual-fixture.ts';
import { COMPONENTS, type Component } from './components.ts';
import { indexOf } from './index-of.ts';
import { activeComponents, DEFAULT_WEIGHTS, resolveWeights } from './weights.ts';

const SECONDS = 60;

/** A minute of even talk; each property of the delivery is set by one number. */
interface Delivery {
  /** Share of the time that the gaze is off the lens, in looks of up to 5 s. */
  aside: number;
  /** Share of the time that a shoulder hangs, in stretches of up to 10 s. */
  tilted: number;
  /** Words a minute that are "um". */
  ums: number;
  nervous: number;
  /** Half the range of the pitch, octaves. */
  melody: number;
  wordsPerMinute: number;
}
const CALM: Delivery = { aside: 0, tilted: 0, ums: 0, nervous: 0.1, melody: 0.5, wordsPerMinute: 130 };

function interview({ aside, tilted, ums, nervous, melody, wordsPerMinute }: Delivery): Observations {
  const each = 60 / wordsPerMinute;
  const words = Array.from({ length: Math.floor(SECONDS / each) }, (_, i) => word('talk', i * each, (i + 1) * each));
  const fillers = Array.from({ length: ums }, (_, i) => Math.floor(((i + 0.5) * words.length) / ums));
  for (const at of fillers) words[at] = word('um', at * each, (at + 1) * each);
  return {
    source: { name: 'x', sha256: '0'.repeat(64), duration: SECONDS, video: null, audio: null },
    policy: { purpose: 'practice', emotionInference: true, consent: null },
    voice: { spans: [{ start: 0, end: SECONDS }], speechSeconds: SECONDS },
    prosody: prosody(
      SECONDS,
      (time) => 120 * 2 ** (melody * Math.sin(2 * time)),
      () => -24,
    ),
    transcript: transcript([segment(words)]),
    language: { unavailable: true, code: 'INTERNAL', message: 'Not analysed.' },
    speechEmotion: { windows: emotionWindows(SECONDS, { neutral: 0.9 - nervous, happy: 0.1, nervous }) },
    vision: recordingOf({
      seconds: SECONDS,
      fps: 10,
      face: (time) => ({ gaze: { x: time % 5 < 5 * aside ? 25 : 0, y: 0 } }),
      pose: (time) => seatedPose({ tilt: time % 10 < 10 * tilted ? 9 : 0 }),
    }),
  };
}

const indexWith = (change: Partial<Delivery>): number =>
  review(interview({ ...CALM, ...change })).confidence.index ?? Number.NaN;

/** Checks that each value of a property gives an index no higher than the one before, and the last a lower one than the first. */
function expectFalling(property: keyof Delivery, values: readonly number[]): void {
  const indices = values.map((value) => indexWith({ [property]: value }));
  for (const [i, index] of indices.slice(1).entries())
    expect(index, `${property} ${values[i]} → ${values[i + 1]}`).toBeLessThanOrEqual((indices[i] ?? 0) + 0.05);
  expect(indices.at(-1)).toBeLessThan(indices[0] ?? 0);
}

describe('the index never rises', () => {
  it('with less eye contact', () => expectFalling('aside', [0, 0.1, 0.2, 0.3, 0.4]));
  it('with more time out of the bands of posture', () => expectFalling('tilted', [0, 0.25, 0.4, 0.5]));
  it('with more fillers', () => expectFalling('ums', [1, 3, 5, 9, 15]));
  it('with a voice that sounds more nervous', () => expectFalling('nervous', [0, 0.2, 0.5, 0.8]));
  it('with a flatter melody', () => expectFalling('melody', [0.5, 0.2, 0.12, 0.05]));
  it('with a pace ever faster than 165 words a minute', () => expectFalling('wordsPerMinute', [150, 180, 200, 230]));
  it('with a pace ever slower than 100 words a minute', () => expectFalling('wordsPerMinute', [110, 90, 75, 60]));
});

describe('indexOf', () => {
  const components = activeComponents(DEFAULT_WEIGHTS, true);
  const scores = Object.fromEntries(COMPONENTS.map((component, i) => [component, i / 10])) as Record<Component, number>;

  it('rises with each score, by its share of the weight', () => {
    const before = indexOf(scores, DEFAULT_WEIGHTS, components) ?? 0;
    for (const component of components) {
      const after = indexOf({ ...scores, [component]: scores[component] + 0.1 }, DEFAULT_WEIGHTS, components) ?? 0;
      expect(after - before, component).toBeCloseTo(10 * DEFAULT_WEIGHTS[component], 9);
    }
  });

  it('depends on the ratios of the weights alone', () => {
    const usual = indexOf(scores, DEFAULT_WEIGHTS, components);
    for (const scale of [1e-9, 0.5, 300]) {
      const weights = resolveWeights(
        Object.fromEntries(COMPONENTS.map((component) => [component, scale * DEFAULT_WEIGHTS[component]])),
      );
      expect(indexOf(scores, weights, components), `${scale}`).toBeCloseTo(usual ?? Number.NaN, 9);
      expect(indexOf({ pace: 1 }, weights, components), `${scale}`).toBeNull();
    }
  });

  it('lies between the lowest and the highest score', () => {
    expect(indexOf(scores, DEFAULT_WEIGHTS, components)).toBeGreaterThan(0);
    expect(indexOf(scores, DEFAULT_WEIGHTS, components)).toBeLessThan(80);
    const best = Object.fromEntries(COMPONENTS.map((component) => [component, 1]));
    expect(indexOf(best, DEFAULT_WEIGHTS, components)).toBe(100);
  });
});

describe('the level of the recording', () => {
  it('changes nothing: a quieter microphone is no less confidence', () => {
    const loud = interview(CALM);
    if ('unavailable' in loud.prosody) throw new Error('the fixture has prosody');
    const quiet = { ...loud, prosody: { ...loud.prosody, loudness: loud.prosody.loudness.map((level) => level - 20) } };
    expect(review(quiet).confidence.index).toBe(review(loud).confidence.index);
  });

  it('nor does the pitch of the voice', () => {
    const low = interview(CALM);
    if ('unavailable' in low.prosody) throw new Error('the fixture has prosody');
    const high = { ...low, prosody: { ...low.prosody, pitch: low.prosody.pitch.map((hertz) => 1.8 * hertz) } };
    expect(review(high).confidence.index).toBeCloseTo(review(low).confidence.index ?? Number.NaN, 1);
  });
});
