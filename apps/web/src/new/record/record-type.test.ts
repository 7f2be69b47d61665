import { expect, it } from 'vitest';
import { endingOf, recordType } from './record-type.ts';

it('takes the best type that the browser knows', () => {
  expect(recordType('video', () => true)).toBe('video/webm;codecs=vp8,opus');
  expect(recordType('audio', (type) => type.includes('mp4'))).toBe('audio/mp4');
  expect(recordType('video', () => false)).toBeNull();
});

it('names the file after it', () => {
  expect(
    ['video/webm;codecs=vp8,opus', 'video/mp4', 'audio/mp4', 'audio/ogg;codecs=opus', 'audio/webm'].map(endingOf),
  ).toEqual(['webm', 'mp4', 'm4a', 'ogg', 'webm']);
});
