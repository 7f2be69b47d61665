import { describe, expect, it } from 'vitest';
import { numberText, unitText, valueText } from './value-text.ts';

describe('values in words', () => {
  it.each([
    ['eye_contact.ratio', 0.624, '62 %'],
    ['pace.wpm', 149.6, '150 words/min'],
    ['filler.per_min', 5, '5.0 per min'],
    ['voice.loudness_mean', -27.4, '−27 dBFS'],
    ['sentiment.compound', -0.004, '0.00'],
    ['posture.sway', 0.0252, '0.025'],
    ['head.tilt_unknown', 1.5, '1.5'],
    ['filler.top', 1, '1 time'],
    ['filler.top', 2, '2 times'],
    ['filler.per_min', 1, '1.0 per min'],
  ])('%s at %d is %s', (id, value, text) => {
    expect(valueText(id, value)).toBe(text);
  });

  it('parts number and unit', () => {
    expect([numberText('pace.wpm', 150.4), unitText('pace.wpm')]).toEqual(['150', 'words/min']);
    expect(unitText('eye_contact.ratio')).toBe('');
  });
});
