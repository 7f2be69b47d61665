import type { Transcript } from '@impact/report/transcript';
import { describe, expect, test } from 'vitest';
import { NO_CORRECTIONS, stillFitting, withSpeaker, withTurn, withWord } from './corrections.ts';
import { leftAfter } from './left-corrections.ts';

const words = (text: string) =>
  text.split(' ').map((one, i) => ({ text: one, start: i, end: i + 0.9, confidence: null, filler: false }));
const segment = (text: string, speaker: string | null) => ({ start: 0, end: 9, speaker, text, words: words(text) });
const transcript: Transcript = {
  engine: 'test',
  quality: 'draft',
  speakers: [{ id: 'a', name: 'Ada', role: 'interviewer' }],
  segments: [segment('Um', 'a'), segment('We was closing it', 'b')],
};

describe('corrections that are made while others are on their way', () => {
  test('are all that is left', () => {
    const sent = withTurn(withWord(NO_CORRECTIONS, '1.1', 'was', 'were'), 0, 'a', 'b');
    expect(leftAfter(sent, sent, transcript)).toEqual(NO_CORRECTIONS);
    const more = withSpeaker(withWord(sent, '1.3', 'it', 'them'), 'a', { name: 'Anna' });
    expect(leftAfter(more, sent, transcript)).toEqual({
      words: { '1.3': { from: 'it', to: 'them' } },
      turns: {},
      speakers: { a: { name: 'Anna' } },
    });
  });

  test('may wait for the new words, which those that were sent do not fit', () => {
    const sent = withTurn(withWord(NO_CORRECTIONS, '1.1', 'was', 'were'), 0, 'a', 'b');
    const more = withWord(sent, '1.3', 'it', 'them');
    const after = { ...transcript, segments: [segment('Um', 'b'), segment('We were closing it', 'b')] };
    const left = leftAfter(more, sent, transcript);
    expect(left).toEqual({ words: { '1.3': { from: 'it', to: 'them' } }, turns: {}, speakers: {} });
    expect(stillFitting(more, after)).toEqual(left);
  });

  test('stand on the words that the sent ones made', () => {
    const sent = withTurn(withWord(NO_CORRECTIONS, '1.1', 'was', 'were'), 1, 'b', 'a');
    const changed = withTurn(withWord(sent, '1.1', 'was', 'are'), 1, 'b', null);
    expect(leftAfter(changed, sent, transcript)).toEqual({
      words: { '1.1': { from: 'were', to: 'are' } },
      turns: { 1: { from: 'a', to: null } },
      speakers: {},
    });
  });

  test('move with the words and passages that the sent ones took out or put in', () => {
    let sent = withWord(NO_CORRECTIONS, '0.0', 'Um', '');
    sent = withWord(sent, '1.0', 'We', 'We all');
    const more = withTurn(withWord(sent, '1.3', 'it', 'them'), 1, 'b', 'a');
    expect(leftAfter(more, sent, transcript)).toEqual({
      words: { '0.4': { from: 'it', to: 'them' } },
      turns: { 0: { from: 'b', to: 'a' } },
      speakers: {},
    });
  });

  test('go where their word went', () => {
    const sent = withWord(NO_CORRECTIONS, '1.1', 'was', '');
    expect(leftAfter(withWord(sent, '1.1', 'was', 'were'), sent, transcript)).toEqual(NO_CORRECTIONS);
  });
});
