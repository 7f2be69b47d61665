import { describe, expect, it } from 'vitest';
import { catalogue, definitionOf } from './catalogue.ts';
import { depthOf, directionOf, gainBetween } from './direction.ts';

const directionFor = (id: string) => {
  const direction = directionOf(definitionOf(id)?.bands ?? []);
  if (!direction) throw new Error(`${id} has no direction`);
  return direction;
};

describe('the direction of a metric', () => {
  it.each([
    ['eye_contact.ratio', { lower: 0.6, upper: null }],
    ['filler.per_min', { lower: null, upper: 5 }],
    ['pace.wpm', { lower: 100, upper: 165 }],
    // Over 5 semitones is told, but no worse.
    ['voice.pitch_sd', { lower: 2, upper: null }],
    ['framing.headroom', { lower: 0.03, upper: 0.35 }],
  ])('of %s follows from the tones of its bands', (id, expected) => {
    expect(directionOf(definitionOf(id)?.bands ?? [])).toEqual(expected);
  });

  it('is unknown where nothing is judged', () => {
    for (const id of ['pause.ratio', 'blink.per_min', 'sentiment.compound', 'facial_emotion.nervous'])
      expect(directionOf(definitionOf(id)?.bands ?? []), id).toBeNull();
  });

  it('is known for every metric that has a good band, which is one', () => {
    for (const { id, bands } of catalogue) {
      const good = bands.filter(({ tone }) => tone === 'good').length;
      expect(good, id).toBeLessThanOrEqual(1);
      expect(directionOf(bands) !== null, id).toBe(good === 1);
    }
  });

  it('says how deep inside the good range a value lies', () => {
    expect(depthOf(directionFor('pace.wpm'), 120)).toBe(20);
    expect(depthOf(directionFor('pace.wpm'), 180)).toBe(-15);
    expect(depthOf(directionFor('filler.per_min'), 2)).toBe(3);
  });

  it('calls a change a gain where it leads towards good, and none inside a range that is good all over', () => {
    expect(gainBetween(directionFor('eye_contact.ratio'), 0.5, 0.75)).toBeCloseTo(0.1);
    expect(gainBetween(directionFor('eye_contact.ratio'), 0.65, 0.95)).toBe(0);
    expect(gainBetween(directionFor('filler.per_min'), 3, 9)).toBe(-4);
    expect(gainBetween(directionFor('pace.wpm'), 110, 140)).toBe(0);
    expect(gainBetween(directionFor('pace.wpm'), 190, 150)).toBe(25);
    expect(gainBetween(directionFor('pace.wpm'), 90, 175)).toBe(0);
  });
});
