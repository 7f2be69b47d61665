import { describe, expect, it } from 'vitest';
import { bandOf } from '../metrics/catalogue.ts';
import { speechTimeline } from '../speech/timeline.ts';
import { melodyRule } from './voice-rules.ts';

const silence = { unavailable: true, code: 'MEDIA_NO_AUDIO', message: 'No sound.' } as const;

const detailAt = (value: number): string | undefined => {
  const id = 'voice.pitch_sd';
  const band = bandOf(id, value);
  const metric = { id, value, unit: 'semitones', band, coverage: 1, reliability: 'high' as const, evidence: [] };
  const [finding] = melodyRule({
    duration: 60,
    policy: { purpose: 'practice', emotionInference: true, consent: null },
    metrics: new Map([[id, metric]]),
    contributions: [],
    timeline: speechTimeline(silence, silence),
    language: null,
    answers: [],
    episodes: null,
  });
  return finding?.detail;
};

describe('the melody of the voice', () => {
  // Lively from 2 semitones on.
  it.each([
    [1.982, 'Its pitch varies by just under 2 semitones'],
    [1.9, 'Its pitch varies by 1.9 semitones'],
    [2.04, 'Its pitch varies by 2.0 semitones, inside the 2 to 5'],
  ])('of %d is not rounded into the band that it misses', (value, text) => expect(detailAt(value)).toContain(text));
});
