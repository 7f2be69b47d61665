import type { Transcript } from '@impact/report/transcript';
import { describe, expect, test } from 'vitest';
import {
  countOf,
  editsOf,
  NO_CORRECTIONS,
  newSpeakerId,
  passagesTakenOut,
  speakersWith,
  stillFitting,
  undoOf,
  withCandidate,
  withoutSpeaker,
  withSpeaker,
  withTurn,
  withTurns,
  withWord,
} from './corrections.ts';

const words = (text: string) =>
  text.split(' ').map((one, i) => ({ text: one, start: i, end: i + 0.9, confidence: null, filler: false }));
const segment = (text: string, speaker: string | null) => ({ start: 0, end: 9, speaker, text, words: words(text) });
const transcript: Transcript = {
  engine: 'test',
  quality: 'draft',
  speakers: [
    { id: 'a', name: 'Ada', role: 'interviewer' },
    { id: 'b', name: null, role: 'candidate' },
  ],
  segments: [segment('Tell me more', 'a'), segment('We was closing', 'b')],
};

describe('corrections of a transcript', () => {
  test('are sent by passage and word, each once', () => {
    let some = withWord(NO_CORRECTIONS, '1.1', 'was', 'are');
    some = withWord(some, '1.1', 'was', ' were  all ');
    some = withTurn(some, 0, 'a', 'b');
    some = withSpeaker(some, 'a', { name: 'Anna' });
    expect(countOf(some)).toBe(3);
    expect(editsOf(some)).toEqual([
      { speaker: 'a', name: 'Anna' },
      { segment: 0, speaker: 'b' },
      { segment: 1, word: 1, text: 'were all' },
    ]);
  });

  test('vanish when what was there is put back', () => {
    const some = withTurn(withWord(NO_CORRECTIONS, '1.1', 'was', 'were'), 0, 'a', null);
    expect(withTurn(withWord(some, '1.1', 'was', 'was'), 0, 'a', 'a')).toEqual(NO_CORRECTIONS);
  });

  test('give all passages without a speaker to one', () => {
    const segments = [segment('One', null), segment('Two', 'a'), segment('Three', null)];
    const some = withTurn(NO_CORRECTIONS, 1, 'a', null);
    expect(withoutSpeaker(segments, some)).toEqual([0, 1, 2]);
    const all = withTurns(some, segments, 'b');
    expect(editsOf(all)).toEqual([0, 1, 2].map((number) => ({ segment: number, speaker: 'b' })));
    expect(withoutSpeaker(segments, all)).toEqual([]);
  });

  test('know one candidate alone', () => {
    const some = withCandidate(withCandidate(withSpeaker(NO_CORRECTIONS, 'a', { name: 'Anna' }), 'a'), 'b');
    expect(some.speakers).toEqual({ a: { name: 'Anna' }, b: { role: 'candidate' } });
    expect(speakersWith(transcript.speakers, withCandidate(NO_CORRECTIONS, 'a'))).toEqual([
      { id: 'a', name: 'Ada', role: 'candidate' },
      { id: 'b', name: null, role: 'interviewer' },
    ]);
  });

  test('are taken back by the texts and speakers that were there', () => {
    const some = withCandidate(withTurn(withWord(NO_CORRECTIONS, '1.1', 'was', ''), 1, 'b', 'a'), 'a');
    expect(undoOf(transcript, some)).toEqual([
      { speaker: 'b', name: null, role: 'candidate' },
      { speaker: 'a', name: 'Ada', role: 'interviewer' },
      { segment: 1, speaker: 'b' },
      { segment: 1, text: 'We was closing' },
    ]);
  });

  test('that take a passage out cannot be taken back', () => {
    const gone = ['We', 'was', 'closing'].reduce((all, text, i) => withWord(all, `1.${i}`, text, ''), NO_CORRECTIONS);
    expect(passagesTakenOut(transcript, gone)).toEqual([1]);
    expect(undoOf(transcript, gone)).toBeNull();
  });

  test('that fit are kept when somebody else has changed the transcript', () => {
    const some = withTurn(withWord(withWord(NO_CORRECTIONS, '1.1', 'was', 'were'), '0.0', 'Tell', 'Sell'), 1, 'b', 'a');
    const changed = { ...transcript, segments: [segment('Say more', 'a'), segment('We was closing', 'b')] };
    expect(editsOf(stillFitting(some, changed))).toEqual([
      { segment: 1, speaker: 'a' },
      { segment: 1, word: 1, text: 'were' },
    ]);
  });

  test('name new speakers as nobody is named', () => {
    expect(newSpeakerId(transcript.speakers)).toBe('speaker-3');
    expect(newSpeakerId([{ id: 'speaker-2' }])).toBe('speaker-3');
  });
});
