import { describe, expect, it } from 'vitest';
import { bandAt, bandOf, catalogue, definitionOf, infersEmotion } from './catalogue.ts';

describe('catalogue', () => {
  it('describes each metric once and completely', () => {
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length);
    for (const { id, label, unit, how, decimals } of catalogue) {
      expect(id).toMatch(/^[a-z_]+\.[a-z_0-9]+$/);
      expect([label, unit, how.formula, how.source].every((text) => text.length > 0)).toBe(true);
      expect(how.inputs.length).toBeGreaterThan(0);
      expect(decimals).toBeGreaterThanOrEqual(0);
    }
  });

  it('has bands that follow one another without a hole', () => {
    for (const { id, bands } of catalogue) {
      expect(new Set(bands.map(({ key }) => key)).size, id).toBe(bands.length);
      for (const [index, band] of bands.entries()) {
        if (index > 0) expect(band.from, id).toBe(bands[index - 1]?.to);
      }
    }
  });

  it('marks what reads feelings from face and voice, and nothing else', () => {
    expect(catalogue.filter(({ id }) => infersEmotion(id)).map(({ id }) => id)).toEqual([
      'speech_emotion.neutral',
      'speech_emotion.happy',
      'speech_emotion.nervous',
      'facial_emotion.neutral',
      'facial_emotion.happy',
      'facial_emotion.nervous',
    ]);
  });
});

describe('catalogue texts', () => {
  it('speak of feelings only where they are read', () => {
    for (const { id, label, how } of catalogue.filter((one) => !infersEmotion(one.id)))
      expect([label, how.formula, how.source, ...how.inputs].join(' '), id).not.toMatch(
        /emotion|happy|nervous|friendly|feeling/i,
      );
  });

  it('do not write "the own"', () => {
    for (const { id, how } of catalogue) expect(`${how.formula} ${how.source}`, id).not.toMatch(/\bown\b/i);
  });
});

describe('bandOf', () => {
  it.each([
    ['pace.wpm', 99.9, 'slow'],
    ['pace.wpm', 100, 'good'],
    ['pace.wpm', 165, 'good'],
    ['pace.wpm', 190, 'lively'],
    ['pace.wpm', 190.1, 'fast'],
    ['pause.long_per_min', 1, 'good'],
    ['pause.long_per_min', 3, 'some'],
    ['filler.per_min', 5, 'good'],
    ['filler.per_min', 12, 'noticeable'],
    ['voice.pitch_sd', 1.99, 'monotone'],
    ['voice.pitch_sd', 2, 'lively'],
    ['voice.loudness_mean', -40.1, 'quiet'],
    ['eye_contact.ratio', 0.6, 'good'],
    ['eye_contact.ratio', 0.39, 'low'],
    ['posture.shoulder_tilt', 6.01, 'tilted'],
    ['posture.score', 80, 'good'],
  ] as const)('puts %s at %d into %s', (id, value, key) => {
    expect(bandOf(id, value)).toBe(key);
  });

  it('judges nothing that is only shown, has no value, or does not exist', () => {
    expect(bandOf('pause.ratio', 0.2)).toBeNull();
    expect(bandOf('pace.wpm', null)).toBeNull();
    expect(bandOf('pace.unknown', 1)).toBeNull();
    expect(definitionOf('pace.unknown')).toBeNull();
  });

  it('gives label and tone as well', () => {
    expect(bandAt('pace.wpm', 200)).toMatchObject({ label: 'Fast', tone: 'poor' });
  });
});
