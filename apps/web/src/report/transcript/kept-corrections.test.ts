import { expect, it } from 'vitest';
import { NO_CORRECTIONS, withSpeaker, withTurn, withWord } from './corrections.ts';
import { readCorrections } from './kept-corrections.ts';

it('brings back what was corrected and not sent', () => {
  let some = withWord(NO_CORRECTIONS, '1.1', 'was', 'were');
  some = withTurn(some, 0, 'a', null);
  some = withSpeaker(some, 'a', { name: null, role: 'candidate' });
  expect(readCorrections(JSON.stringify(some))).toEqual(some);
});

it('leaves out what is damaged', () => {
  expect(readCorrections(null)).toEqual(NO_CORRECTIONS);
  expect(readCorrections('{"words":')).toEqual(NO_CORRECTIONS);
  expect(readCorrections('[]')).toEqual(NO_CORRECTIONS);
  expect(readCorrections('null')).toEqual(NO_CORRECTIONS);
  const damaged = '{"words":{"0.1":{"from":"a","to":"b"},"0.2":{"from":1}},"turns":7,"speakers":{"a":{"role":"x"}}}';
  expect(readCorrections(damaged)).toEqual({ words: { '0.1': { from: 'a', to: 'b' } }, turns: {}, speakers: {} });
});
