import { describe, expect, it } from 'vitest';
import { MEL_BANDS, type VoiceFrame } from './frames.ts';
import { runsOf, type SpeechWindow, slopeOf, speechWindow, stepsOf, syllablesOf } from './speech-window.ts';

const frame = (level: number, pitch = 12): VoiceFrame => ({
  level,
  pitch,
  harmonicity: 10,
  alpha: 0,
  hammarberg: 0,
  slopeLow: 0,
  slopeHigh: 0,
  centroid: 1,
  flux: 0,
  bands: new Float64Array(MEL_BANDS),
});
const voice = (length: number, level = -20) => Array.from({ length }, () => frame(level));
const pause = (length: number) => Array.from({ length }, () => frame(-90, Number.NaN));
const hiss = (length: number) => Array.from({ length }, () => frame(-30, Number.NaN));

function heard(...pieces: VoiceFrame[][]): SpeechWindow {
  const window = speechWindow(pieces);
  if (window === null) throw new Error('too little voice');
  return window;
}

describe('a window of speech', () => {
  it('is cut of the silence around each piece, not of the pauses within', () => {
    const { seconds, active, voiced } = heard(
      [...pause(7), ...voice(10), ...pause(5), ...hiss(5), ...pause(3)],
      [...pause(4), ...voice(10)],
    );
    expect([seconds, active.length, voiced.length]).toEqual([0.3, 25, 20]);
  });

  it('has its levels relative to its loud frames', () => {
    expect(heard(voice(20, -33)).active.every(({ level }) => level === 0)).toBe(true);
  });

  it('needs a tenth of a second of voice', () => {
    expect(speechWindow([[...voice(9), ...hiss(100)]])).toBeNull();
    expect(speechWindow([[...voice(10), ...hiss(100)]])).not.toBeNull();
    expect(speechWindow([])).toBeNull();
  });

  it('gives the lengths of runs, which end with the piece', () => {
    const window = heard([...voice(12), ...hiss(4), ...voice(6)], voice(5));
    expect(runsOf(window, ({ voiced }) => voiced)).toEqual([0.12, 0.06, 0.05]);
    expect(runsOf(window, ({ voiced }) => !voiced)).toEqual([0.04]);
  });

  it('gives the steps between neighbours that both have the value', () => {
    const pitches = (...values: number[]) => values.map((value) => frame(-20, value));
    const window = heard(pitches(1, 2, 4, Number.NaN, 9, 8), pitches(20, 20, 20, 20, 20, 20));
    expect(stepsOf(window, ({ pitch }) => pitch)).toEqual([1, 2, -1, 0, 0, 0, 0, 0]);
  });

  it('gives one slope through all pieces, whatever lies between them', () => {
    // 0.2 in each 10 ms: 20 in a second. The second piece starts 50 higher.
    const rising = (from: number) => Array.from({ length: 12 }, (_, i) => frame(-20, from + 0.2 * i));
    expect(slopeOf(heard(rising(0), rising(50)), ({ pitch }) => pitch)).toBeCloseTo(20, 9);
    expect(slopeOf(heard(rising(0)), () => Number.NaN)).toBe(0);
  });

  it('counts peaks of the voice as syllables', () => {
    const swell = [-30, -26, -22, -20, -22, -26, -30, -34].map((level) => frame(level));
    expect(syllablesOf(heard([...swell, ...swell, ...swell]))).toBe(3);
  });
});
