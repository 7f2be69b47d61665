import type { Unavailable } from '@impact/report/error';
import type { Metric } from '@impact/report/metric';
import { describe, expect, it } from 'vitest';
import { speechTimeline } from '../speech/timeline.ts';
import { prosody } from '../testing/interview-fixture.ts';
import { voiceInput, voiceMetrics, voiceTracks } from './voice.ts';

const missing: Unavailable = { unavailable: true, code: 'NO_TRANSCRIPT', message: 'No transcript.' };
const speaking = (...spans: [number, number][]) =>
  speechTimeline({ spans: spans.map(([start, end]) => ({ start, end })), speechSeconds: 0 }, missing);
const metric = (metrics: Metric[], id: string) => metrics.find((one) => one.id === id);
const upAndDown = (time: number): boolean => Math.floor(time * 10) % 2 === 0;

describe('voice', () => {
  const timeline = speaking([0, 40]);
  // Half of the time 1 semitone over, half 1 semitone under 200 Hz: SD 1. Level −20 and −26 dBFS: SD 3; mean energy
  // (10⁻² + 10⁻²·⁶) / 2 = 0.006256, which is −22.037 dBFS.
  const sound = prosody(
    40,
    (time) => 200 * 2 ** ((upAndDown(time) ? 1 : -1) / 12),
    (time) => (upAndDown(time) ? -20 : -26),
  );

  it('measures melody in semitones', () => {
    expect(metric(voiceMetrics(voiceInput(sound, timeline)), 'voice.pitch_sd')).toMatchObject({
      band: 'monotone',
      coverage: 1,
    });
    expect(metric(voiceMetrics(voiceInput(sound, timeline)), 'voice.pitch_sd')?.value).toBeCloseTo(1, 3);
  });

  it('does not take leaps of more than an octave for melody', () => {
    const faulty = { ...sound, pitch: sound.pitch.map((hertz, i) => (i % 10 === 0 ? hertz * 2.5 : hertz)) };
    expect(metric(voiceMetrics(voiceInput(faulty, timeline)), 'voice.pitch_sd')?.value).toBeCloseTo(1, 1);
  });

  it('measures loudness and its variation', () => {
    const metrics = voiceMetrics(voiceInput(sound, timeline));
    expect(metric(metrics, 'voice.loudness_mean')).toMatchObject({ value: -22.037, band: 'good' });
    expect(metric(metrics, 'voice.loudness_sd')).toMatchObject({ value: 3, band: 'varied' });
  });

  it('hears the candidate only', () => {
    const metrics = voiceMetrics(
      voiceInput(
        prosody(
          40,
          () => 100,
          (time) => (time < 20 ? -30 : -10),
        ),
        speaking([0, 20]),
      ),
    );
    expect(metric(metrics, 'voice.loudness_mean')?.value).toBe(-30);
  });

  it('reports clipping', () => {
    const metrics = voiceMetrics(voiceInput({ ...sound, clipped: 0.002 }, timeline));
    expect(metric(metrics, 'voice.loudness_mean')?.detail).toMatchObject({ clipping: true });
  });

  it('compares jitter with the first half minute of the speaker', () => {
    // 15 blocks of 2 s at 1 %, five at 1.5 %: half more.
    const jitter = Float32Array.from({ length: 20 }, (_, i) => (i < 15 ? 1 : 1.5));
    const shaky = { ...sound, perturbation: { ...sound.perturbation, jitter } };
    expect(metric(voiceMetrics(voiceInput(shaky, timeline)), 'voice.jitter')).toMatchObject({
      value: 1,
      detail: { firstHalfMinute: 1, afterwards: 1.5, change: 0.5 },
    });
  });

  it('measures shimmer as the median of the blocks that the candidate speaks in', () => {
    // Blocks of 2 s: seven at 4 %, six at 6 % are spoken; the last seven, at 20 %, are not. Median of the 13: the seventh, 4 %.
    const shimmer = Float32Array.from({ length: 20 }, (_, i) => (i < 7 ? 4 : i < 13 ? 6 : 20));
    const rough = { ...sound, perturbation: { ...sound.perturbation, shimmer } };
    expect(metric(voiceMetrics(voiceInput(rough, speaking([0, 26]))), 'voice.shimmer')).toMatchObject({
      value: 4,
      coverage: 1,
      detail: { firstHalfMinute: 4, afterwards: null, change: null },
    });
  });

  it('draws pitch and loudness', () => {
    const { pitch, loudness } = voiceTracks(
      voiceInput(
        prosody(
          2,
          () => 100,
          () => -20,
        ),
        speaking([0, 1]),
      ),
      2,
    );
    expect(pitch?.values).toEqual([0, 0, 0, 0, null, null, null, null]);
    expect(loudness?.values).toEqual([-20, -20, -20, -20]);
  });

  it('says why there is no voice to judge', () => {
    for (const one of voiceMetrics(voiceInput(missing, timeline)))
      expect(one).toMatchObject({ value: null, reason: 'No transcript.' });
  });
});
