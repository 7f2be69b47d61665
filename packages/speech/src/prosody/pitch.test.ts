import { describe, expect, it } from 'vitest';
import { noise, RATE, sawtooth, sine, sound } from '../testing/sounds.ts';
import { createFloatList } from './float-list.ts';
import { createPitchTracker, FRAME_HOP, trackPitch } from './pitch.ts';

/** Frames whose window does not reach past either end of the clip. */
const inner = (pitch: Float32Array): number[] => [...pitch.slice(4, -4)];

describe('trackPitch', () => {
  for (const hertz of [65, 110, 220, 440, 490]) {
    it(`finds ${hertz} Hz of a tone and of a sawtooth within 0.5 %`, () => {
      for (const wave of [sine(hertz, 0.3), sawtooth(hertz)]) {
        const pitch = inner(trackPitch(sound(1, wave)));
        expect(pitch.length).toBe(92);
        for (const value of pitch) expect(Math.abs(value / hertz - 1)).toBeLessThan(0.005);
      }
    });
  }

  it('follows a glide through two octaves without jumping', () => {
    // f(t) = 110 · 2^t, so the phase is 2π · 110 · (2^t − 1) / ln 2.
    const glide = sound(2, (t) => sawtooth(110)((2 ** t - 1) / Math.LN2));
    const pitch = trackPitch(glide);
    for (let i = 5; i < pitch.length - 5; i++) {
      const expected = 110 * 2 ** ((i + 0.5) / 100);
      expect(Math.abs((pitch[i] ?? 0) / expected - 1)).toBeLessThan(0.02);
    }
  });

  it('hears a voice whose fundamental is missing (a telephone)', () => {
    const phone = sound(1, (t) => [360, 480, 600, 720].reduce((sum, hertz) => sum + sine(hertz, 0.2)(t), 0));
    for (const value of inner(trackPitch(phone))) expect(Math.abs(value - 120)).toBeLessThan(0.6);
  });

  it('is not led an octave down by alternating periods', () => {
    // Every second pulse is 10 % weaker: the signal repeats exactly only after two periods.
    const pulses = new Float32Array(RATE);
    for (let k = 0; k < 200; k++) {
      for (let i = 0; i < 40; i++) pulses[k * 80 + i] = (k % 2 ? 0.9 : 1) * 0.5 * Math.exp(-i / 8) * Math.sin(i / 2);
    }
    for (const value of inner(trackPitch(pulses))) expect(Math.abs(value - 200)).toBeLessThan(1);
  });

  it('finds a tone under noise of a tenth of its power', () => {
    const hiss = noise(0.3 * Math.sqrt(0.5 * 0.1 * 3));
    const pitch = inner(trackPitch(sound(1, (t) => sine(180, 0.3)(t) + hiss())));
    for (const value of pitch) expect(Math.abs(value / 180 - 1)).toBeLessThan(0.03);
  });

  it('calls silence and a constant unvoiced, and noise nearly always', () => {
    expect([...trackPitch(new Float32Array(RATE))].every(Number.isNaN)).toBe(true);
    expect([...trackPitch(new Float32Array(RATE).fill(0.5)).slice(4, -4)].every(Number.isNaN)).toBe(true);
    const hiss = [...trackPitch(sound(5, noise(0.3)))];
    expect(hiss.filter((value) => !Number.isNaN(value)).length).toBeLessThan(0.01 * hiss.length);
  });

  it('has one frame for every whole 10 ms and none for less', () => {
    expect(trackPitch(new Float32Array(0)).length).toBe(0);
    expect(trackPitch(new Float32Array(FRAME_HOP - 1)).length).toBe(0);
    expect(trackPitch(new Float32Array(FRAME_HOP)).length).toBe(1);
    expect(trackPitch(new Float32Array(10 * FRAME_HOP + 7)).length).toBe(10);
  });
});

describe('createPitchTracker', () => {
  it('gives the same pitch whatever the sizes of the blocks', () => {
    const hiss = noise(0.05);
    const clip = sound(5, (t) => (t % 1 < 0.7 ? sawtooth(150 + 40 * Math.sin(3 * t))(t) : 0) + hiss());
    const whole = trackPitch(clip);
    for (const size of [1, 97, 160, 4096, 50_001]) {
      const pitch = createFloatList();
      const tracker = createPitchTracker(pitch.push);
      for (let at = 0; at < clip.length; at += size) tracker.push(clip.subarray(at, at + size));
      tracker.finish();
      expect(pitch.toArray()).toEqual(whole);
    }
  });
});
