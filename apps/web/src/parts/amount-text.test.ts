import { expect, test } from 'vitest';
import { amountText, amountUnit } from './amount-text.ts';

test('two levels are decibels apart, whatever they are measured against', () => {
  expect([amountText('voice.loudness_mean', -9), amountUnit('voice.loudness_mean')]).toEqual(['9', 'dB']);
  expect(amountUnit('pace.wpm')).toBeNull();
  expect(amountUnit('confidence.index')).toBeNull();
});
