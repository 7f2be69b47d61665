import { describe, expect, it } from 'vitest';
import { USUAL } from '../parts/accepted.ts';
import { pairFiles } from './pair-files.ts';

const file = (name: string, type = '', size = 1000) => ({ name, type, size });
const named = (files: ReturnType<typeof file>[]) => {
  const { recordings, left } = pairFiles(files, USUAL);
  return {
    pairs: recordings.map((pair) => [pair.file.name, pair.transcript?.name]),
    left: left.map(({ name }) => name),
  };
};

describe('files that are dropped together', () => {
  it('pairs transcripts with recordings of the same name', () => {
    expect(named([file('Ada.vtt'), file('Bob.MP4'), file('ada.mp4'), file('bob.en.srt')])).toEqual({
      pairs: [
        ['Bob.MP4', 'bob.en.srt'],
        ['ada.mp4', 'Ada.vtt'],
      ],
      left: [],
    });
  });

  it('gives a single transcript to a single recording', () => {
    expect(named([file('call.webm'), file('GMT2026.txt')])).toEqual({
      pairs: [['call.webm', 'GMT2026.txt']],
      left: [],
    });
  });

  it('leaves what belongs to nothing', () => {
    expect(named([file('a.wav'), file('b.wav'), file('c.srt'), file('cv.pdf', 'application/pdf')])).toEqual({
      pairs: [
        ['a.wav', undefined],
        ['b.wav', undefined],
      ],
      left: ['c.srt', 'cv.pdf'],
    });
  });

  it('takes a recording by its type where its name says nothing', () => {
    expect(named([file('recording', 'video/quicktime')]).pairs).toEqual([['recording', undefined]]);
  });

  it('keeps what is empty apart, be it a recording or a transcript', () => {
    const { recordings, empty, left } = pairFiles([file('a.mp4', '', 0), file('b.mp4'), file('b.vtt', '', 0)], USUAL);
    expect(recordings).toEqual([{ file: file('b.mp4'), transcript: null }]);
    expect(empty.map(({ name }) => name)).toEqual(['a.mp4', 'b.vtt']);
    expect(left).toEqual([]);
  });

  it('keeps recordings apart that are too large for the server', () => {
    const files = [file('long.mp4', '', 5001), file('short.mp4', '', 5000)];
    const { recordings, tooLarge, left } = pairFiles(files, { ...USUAL, mostBytes: 5000 });
    expect(recordings.map((pair) => pair.file.name)).toEqual(['short.mp4']);
    expect(tooLarge.map(({ name }) => name)).toEqual(['long.mp4']);
    expect(left).toEqual([]);
  });
});
